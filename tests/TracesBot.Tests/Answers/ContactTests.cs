using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Answers;

public sealed class ContactTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("app-forgot-pin", "EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu")]
    [InlineData("eulogin-account-locked", "EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu")]
    [InlineData("export-before-start", "exportstod@slv.se")]
    [InlineData("import-border-posts", "livsmedelsverket@slv.se")]
    [InlineData("organic-book-control", "eko.granskontroll@slv.se")]
    [InlineData("animals-feed-import", "jordbruksverket.se")]
    [InlineData("plants-import", "jordbruksverket.se")]
    [InlineData("fish-catch", "havochvatten.se")]
    [InlineData("traces-outage", "sante-traces@ec.europa.eu")]
    [InlineData("traces-who-validates", "TRACES-administratör")]
    [InlineData(null, "EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu")]
    public void The_first_contact_is_the_right_one_for_the_topic(string? topic, string contact) =>
        ContactChoice.For(topic, ContactWords.Swedish)[0].ShouldContain(contact);

    [Fact]
    public async Task A_person_who_wants_a_human_gets_the_one_for_what_they_just_asked_about()
    {
        var person = bot.Meet("Human Hanna");
        await person.Says("Vem kontaktar jag om export?");

        var seen = await person.Says("jag vill prata med en människa");

        seen.Text.ShouldContain("[exportstod@slv.se](mailto:exportstod@slv.se)");
        seen.Text.ShouldNotContain("EU-LOGIN");
    }

    [Fact]
    public async Task A_person_who_has_switched_is_not_asked_to_start()
    {
        var person = bot.Meet("Done Daga");
        (await person.Says("När slutade SMS-inloggningen att fungera?")).Buttons.ShouldContain("Starta bytet");
        await using (var session = new Session(bot.Services.GetRequiredService<Database>()))
        {
            await session.ExecuteAsync(
                "insert into switch_record (person_id, state, changed_at, version) values (@Id, 'switched', 0, 1)",
                new { person.Id },
                TestContext.Current.CancellationToken
            );
            await session.CommitAsync(TestContext.Current.CancellationToken);
        }

        (await person.Says("När slutade SMS-inloggningen att fungera?")).Buttons.ShouldNotContain("Starta bytet");
    }
}
