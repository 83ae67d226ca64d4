using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Readiness;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Answers;

/// <summary>Every input gets a reply that leads on.</summary>
public sealed class ConversationTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("🦄", "frågor i ord")]
    [InlineData("4711 42", "frågor i ord")]
    [InlineData("!!!", "frågor i ord")]
    [InlineData("https://example.com/a?b=c", "inte öppna länkar")]
    public async Task A_message_without_words_gets_told_what_to_do(string text, string reply)
    {
        var seen = await bot.Meet($"Wordless {text.Length}").Says(text);

        seen.Text.ShouldContain(reply);
        seen.Text.ShouldContain("hjälp");
    }

    [Fact]
    public async Task A_sticker_or_a_file_gets_told_that_the_bot_reads_text()
    {
        var person = bot.Meet("Sticker Stina");
        var sticker = bot.Teams.Activities.Message(person.Teams, "");
        sticker["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/gif", ["contentUrl"] = "https://example.com/cat.gif" }
        );

        (await person.Do(sticker)).Text.ShouldContain("Jag kan bara läsa text");
    }

    [Fact]
    public async Task A_message_of_100000_characters_gets_a_reply()
    {
        var seen = await bot.Meet("Long Lotta").Says(string.Concat(Enumerable.Repeat("mycket text ", 8_400)));

        seen.Text.ShouldNotBeEmpty();
        seen.Text.ShouldNotContain("Något gick fel");
    }

    [Theory]
    [InlineData("english please", "Then I will write in English.")]
    [InlineData("på svenska tack", "Då skriver jag svenska.")]
    public async Task A_person_who_asks_for_a_language_is_answered_in_it(string said, string reply) =>
        (await bot.Meet($"Language {said}").Says(said)).Text.ShouldBe(reply);

    [Theory]
    [InlineData("TACK!!", "Varsågod")]
    [InlineData("tackar så mycket", "Varsågod")]
    [InlineData("Thanx", "You are welcome")]
    public async Task Thanks_are_taken_in_any_spelling(string said, string reply) =>
        (await bot.Meet($"Thanks {said}").Says(said)).Text.ShouldContain(reply);

    [Fact]
    public async Task Help_shows_examples_that_answer_when_they_are_pressed()
    {
        var person = bot.Meet("Help Hedda");
        var help = await person.Says("hjälp");

        help.InnerButtons.Count.ShouldBe(4);
        help.Buttons.ShouldBe(["Starta bytet", "Min status"]);
        help.Text.ShouldContain("ser inte vem som frågade");
        foreach (var example in help.InnerButtons)
        {
            await person.Presses(example, help);
            person.Sees.Text.ShouldContain("Uppdaterad");
        }
    }

    [Fact]
    public async Task A_manager_is_shown_the_way_to_the_team()
    {
        var manager = bot.Meet("Manager Mona");
        var organisation = new Organisation(bot.Services.GetRequiredService<Database>());
        await organisation.AddAsync(manager.Teams, "Import", manager: null);
        await organisation.AddAsync("Mona One", "Import", manager.Teams);

        var help = await manager.Says("hjälp");

        help.Buttons.ShouldBe(["Starta bytet", "Mitt teams läge"]);
    }

    [Fact]
    public async Task A_person_who_presses_a_suggestion_gets_the_answer_in_its_place()
    {
        var person = bot.Meet("Choosing Cajsa");
        var suggested = await Suggested(person);

        var answer = await person.Presses(suggested.Buttons[0]);

        answer.MessageId.ShouldBe(suggested.MessageId);
        answer.Text.ShouldContain(suggested.Buttons[0]);
        answer.Text.ShouldContain("Uppdaterad");
        answer.InnerButtons.ShouldBe(["👍", "👎"]);
    }

    [Fact]
    public async Task A_person_whom_no_suggestion_fits_gets_a_contact_and_the_question_is_kept()
    {
        var person = bot.Meet("Picky Peter");
        var suggested = await Suggested(person);

        var no = await person.Presses("Inget av detta");

        no.MessageId.ShouldBe(suggested.MessageId);
        no.Text.ShouldContain("Det vet jag inte");
        no.Text.ShouldContain("- **");
        no.Text.ShouldContain("fråga på ett annat sätt");
        no.Text.ShouldContain("Jag har sparat frågan");
    }

    [Theory]
    [InlineData("""{"verb":"ask-topic"}""")]
    [InlineData("""{"verb":"ask-topic","topic":null}""")]
    [InlineData("""{"verb":"ask-topic","topic":"no-such-topic"}""")]
    [InlineData("""{"verb":"ask-topic","topic":{"a":[1]}}""")]
    [InlineData("""{"verb":"rate-reason","topic":"","reason":17}""")]
    [InlineData("""{"verb":"rate-answer","topic":"x","helped":false}""")]
    [InlineData("""{"verb":"none-of-these","asked":"' or 1=1; drop table question --","near":"../../etc"}""")]
    [InlineData("""{"verb":"question-answer","id":"x"}""")]
    [InlineData("""{"verb":"drop-table"}""")]
    [InlineData("""{"verb":["ask-topic"]}""")]
    [InlineData("""{}""")]
    public async Task A_button_with_broken_data_gets_a_kind_reply(string data)
    {
        var person = bot.Meet("Broken Bodil");
        var help = await person.Says("hjälp");

        var seen = await person.Do(
            bot.Teams.Activities.Execute(person.Teams, help.MessageId, "x", (JsonObject)JsonNode.Parse(data)!)
        );

        var reply = seen.Notice ?? seen.Text;
        reply.ShouldNotBeEmpty();
        reply.ShouldNotContain("Något gick fel");
        (await person.Says("hjälp")).Text.ShouldContain("Det här kan jag göra");
    }

    [Theory]
    [InlineData("\"a string\"")]
    [InlineData("[1,2]")]
    [InlineData("42")]
    public async Task A_message_with_a_strange_value_gets_a_kind_reply(string value)
    {
        var person = bot.Meet("Strange Sture");
        var activity = bot.Teams.Activities.Message(person.Teams, "");
        activity["value"] = JsonNode.Parse(value);

        (await person.Do(activity)).Text.ShouldContain("hjälp");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_is_answered_whatever_the_database(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var own = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var person = own.Meet("Based Bea");

        (await person.Says("När slutade SMS-inloggningen fungera?")).Text.ShouldContain("30 juni 2025");
        (await person.Says("When did SMS login stop working?")).Text.ShouldContain("30 June 2025");
    }

    [Fact]
    public async Task Two_questions_in_one_message_are_answered_in_their_order()
    {
        var person = bot.Meet("Double Doris");
        await person.Says("När slutade SMS-inloggningen fungera? Och vad kostar en säkerhetsnyckel?");

        person.SeesAll.Count.ShouldBe(2);
        person.SeesAll[0].Text.ShouldContain("30 juni 2025");
        person.SeesAll[1].Text.ShouldContain("Uppdaterad");
    }

    private async Task<Seen> Suggested(Person person)
    {
        var seen = await person.Says(Unclear.Message(bot));
        seen.Text.ShouldContain("Menar du något av det här?");

        return seen;
    }
}
