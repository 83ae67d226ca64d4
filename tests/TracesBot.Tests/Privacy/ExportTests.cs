using System.Text.Json.Nodes;
using TracesBot.Chat;
using TracesBot.Teams.Files;

namespace TracesBot.Privacy;

/// <summary>How a person gets the file: Teams asks them, makes a place for it, and the bot puts it there.</summary>
public sealed class ExportTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("Visa allt du har sparat om mig", "Dina uppgifter", "mina-uppgifter.json")]
    [InlineData("Export my data", "Your data", "my-data.json")]
    public async Task A_person_who_accepts_gets_the_file_in_their_OneDrive(string asked, string title, string file)
    {
        var person = bot.Meet($"Accept {file}");
        var offer = await AskAsync(person, asked);
        person.SeesAll[^2].Text.ShouldContain(title);
        ((string?)offer["name"]).ShouldBe(file);
        var place = Drive.AddressFor($"{Guid.NewGuid():N}.json");

        await person.Do(bot.Teams.Activities.FileConsent(person.Teams, person.Sees.MessageId, accept: true, place));

        var uploaded = bot.Teams.Drive.Find(place.Segments[^1]).ShouldNotBeNull();
        ((string?)JsonNode.Parse(uploaded.Text)!["personId"]).ShouldBe(person.Id);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(uploaded.Text);
        uploaded.Range.ShouldBe($"bytes 0-{bytes - 1}/{bytes}");
        uploaded.CarriesToken.ShouldBeFalse();
        var shown = Attachment(person);
        ((string?)shown["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.info");
        ((string?)shown["contentUrl"])!.ShouldEndWith(place.Segments[^1]);
    }

    [Fact]
    public async Task A_person_who_declines_gets_no_file_and_is_told_the_other_way()
    {
        var person = bot.Meet("Decline Disa");
        await AskAsync(person, "Exportera mina uppgifter");

        await person.Do(
            bot.Teams.Activities.FileConsent(
                person.Teams,
                person.Sees.MessageId,
                accept: false,
                Drive.AddressFor("disa.json")
            )
        );

        person.Sees.Text.ShouldContain("Då får du ingen fil.");
    }

    [Theory]
    [InlineData("https://files.example.org/upload/x.json")]
    [InlineData("https://sharepoint.com.example.org/x.json")]
    [InlineData("http://contoso-my.sharepoint.com/personal/upload/x.json")]
    [InlineData("https://contoso-my.sharepoint.com:8443/personal/upload/x.json")]
    public async Task A_persons_data_go_to_no_other_host(string address)
    {
        var person = bot.Meet($"Foreign {address.Length}");
        await AskAsync(person, "Exportera mina uppgifter");

        await person.Do(
            bot.Teams.Activities.FileConsent(person.Teams, person.Sees.MessageId, accept: true, new Uri(address))
        );

        person.Sees.Text.ShouldContain("Filen gick inte att lägga i din OneDrive.");
        bot.Teams.Drive.Find("x.json").ShouldBeNull();
    }

    [Fact]
    public async Task A_person_whose_OneDrive_refuses_is_told_what_to_do_instead()
    {
        var person = bot.Meet("Refused Rut");
        await AskAsync(person, "Exportera mina uppgifter");
        bot.Teams.Drive.Full = true;
        try
        {
            await person.Do(
                bot.Teams.Activities.FileConsent(
                    person.Teams,
                    person.Sees.MessageId,
                    accept: true,
                    Drive.AddressFor("rut.json")
                )
            );

            person.Sees.Text.ShouldContain("Filen gick inte att lägga i din OneDrive.");
        }
        finally
        {
            bot.Teams.Drive.Full = false;
        }
    }

    [Fact]
    public async Task A_person_in_a_client_without_files_reads_it_in_the_chat()
    {
        var person = bot.Meet("Reader Ragna");
        await AskAsync(person, "Exportera mina uppgifter");

        await person.Presses("Visa i chatten", person.SeesAll[^2]);

        var shown = person.Sees.Text;
        shown.ShouldStartWith("```json\n{");
        ((string?)JsonNode.Parse(shown.Trim('`')["json".Length..])!["personId"]).ShouldBe(person.Id);
    }

    [Fact]
    public async Task What_is_kept_is_not_told_or_erased_where_others_read_along()
    {
        var person = bot.Meet("Group Gun");
        var group = bot.Teams.AddGroupChat(person.Teams);
        foreach (var words in new[] { "Exportera mina uppgifter", "Radera mina uppgifter" })
        {
            await person.Do(bot.Teams.Activities.Message(person.Teams, words, group));

            Seen.From(bot.Teams.Chat(group.Id).Last).Text.ShouldContain("en egen chatt");
        }
    }

    [Fact]
    public async Task A_question_about_erasing_that_is_found_again_later_is_put_again_and_erases_nothing()
    {
        var person = bot.Meet("Later Lage");
        await person.Says("Jag har bytt till BankID");
        var asked = await person.Says("Radera mina uppgifter");
        bot.Clock.Advance(TimeSpan.FromMinutes(61));

        (await person.Presses("Radera mina uppgifter", asked)).Text.ShouldContain("Vill du att jag raderar");
        (await person.Presses("Behåll mina uppgifter")).Text.ShouldContain("Inget är raderat");
        (await person.Says("min status")).Text.ShouldContain("BankID");
    }

    private async Task<JsonObject> AskAsync(Person person, string words)
    {
        await person.Says(words);
        var offer = Attachment(person);
        ((string?)offer["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.consent");

        return offer;
    }

    private JsonObject Attachment(Person person) =>
        (JsonObject)bot.Teams.Chat(person.Teams).Last.Activity["attachments"]![0]!;
}
