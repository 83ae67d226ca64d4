using System.Net.Http.Json;
using TracesBot.Cli.Demo;
using TracesBot.Cli.Terminal;
using TracesBot.Cli.Trying;

namespace TracesBot.Cli;

/// <summary>The whole of <c>try --terminal</c> with its input and output redirected: the bot in it is the real one, over HTTP.</summary>
public sealed class TerminalChatTests
{
    private static readonly TryOptions Terminal = new(Terminal: true, Keep: false, Port: 0, Person: null, Settings: []);

    [Fact]
    public async Task A_newcomer_is_welcomed_asks_presses_a_button_by_its_number_and_quits()
    {
        var chat = await Chat(Terminal, "När försvann sms-koden?", "1", "hjälp", "3", "/quit", "never said");

        chat.ShouldSatisfyAllConditions(
            () => chat.ShouldContain("Hej Åsa!"),
            () => chat.ShouldContain("Åsa: När försvann sms-koden?"),
            () => chat.ShouldContain("den 30 juni 2025"),
            () => chat.ShouldMatch(@"Åsa: \[.+\]"),
            () => chat.ShouldNotContain("never said"),
            () => chat.ShouldNotContain("\u001b", customMessage: "a file has no use for colours"),
            () => chat.ShouldNotContain("**", customMessage: "a terminal shows no Markdown")
        );
    }

    [Fact]
    public async Task A_switch_is_walked_through_by_numbers_and_the_pressed_card_gives_way_to_the_next()
    {
        var chat = await Chat(Terminal, "starta bytet", "1", "1");

        var cards = chat.Split("TracesBot:").Skip(2).ToList();
        cards.Count.ShouldBe(3, "a question, then the next one for each press");
        cards.ShouldBeUnique(StringComparer.Ordinal);
        cards.ShouldAllBe(card => card.Contains("[1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newcomer_who_writes_English_is_answered_in_English()
    {
        var chat = await Chat(Terminal, "help");

        chat.ShouldContain("What I can do");
    }

    [Fact]
    public async Task Somebody_becomes_another_person_and_sees_that_persons_chat()
    {
        var chat = await Chat(Terminal, "/who orjan", "/who", "/who Nobody");

        chat.ShouldSatisfyAllConditions(
            () => chat.ShouldContain("You are now Örjan Ström."),
            () => chat.ShouldContain("Hej Örjan!"),
            () => chat.ShouldContain("You are Örjan Ström. You can be:"),
            () => chat.ShouldContain("Nobody here is called Nobody.")
        );
    }

    [Fact]
    public async Task A_message_that_the_bot_sends_by_itself_waits_until_that_person_is_there()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var people = DemoPeople.Load();
        var other = people.All[^1];
        using var folder = TryFolder.Create(keep: false);
        await using var bot = await TriedBot.StartAsync(Terminal, folder.Database, cancellation);
        await using var shown = new StringWriter();
        using var input = new StringReader($"/who {other.GivenName}");
        using var teams = new TeamsClient(new HttpClient(), bot.Address, people, TimeProvider.System);
        var chat = new TerminalChat(bot.Terminal, teams, people, new PlainScreen(shown), input, echo: true);

        using var http = new HttpClient { BaseAddress = bot.Address };
        var conversation = Uri.EscapeDataString(TerminalTeams.ConversationOf(other.Id));
        using var sent = await http.PostAsJsonAsync(
            new Uri($"{TerminalTeams.Root}/v3/conversations/{conversation}/activities", UriKind.Relative),
            new { type = "message", text = "Du bad mig **påminna** dig." },
            cancellation
        );
        var before = shown.ToString();
        await chat.RunAsync(cancellation);

        ((int)sent.StatusCode).ShouldBe(201);
        before.ShouldNotContain("påminna");
        shown.ToString().ShouldContain("Du bad mig påminna dig.");
    }

    [Fact]
    public async Task Somebody_who_wants_to_be_a_person_that_there_is_not_is_told_who_there_is()
    {
        await using var output = new StringWriter();
        var run = new TryRun(Terminal with { Person = "Nobody" }, new PlainScreen(output), TextReader.Null, echo: true);

        (await run.RunAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        output.ToString().ShouldContain("Malin Åkesson");
    }

    private static async Task<string> Chat(TryOptions options, params string[] lines)
    {
        await using var output = new StringWriter();
        using var input = new StringReader(string.Join('\n', lines));
        var run = new TryRun(options, new PlainScreen(output), input, echo: true);

        (await run.RunAsync(TestContext.Current.CancellationToken)).ShouldBe(0);

        return output.ToString();
    }
}
