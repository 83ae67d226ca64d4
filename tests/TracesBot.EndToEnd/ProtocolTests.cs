using TracesBot.EndToEnd.Clients;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

/// <summary>The bot against a client that its makers have not written, without the client's page.</summary>
[Collection(typeof(WithoutAPage))]
public sealed class ProtocolTests(PlaygroundProgram program, SharedScene shared)
{
    private const string CardAnswer = "application/vnd.microsoft.card.adaptive";
    private const string MessageAnswer = "application/vnd.microsoft.activity.message";

    [Fact]
    public async Task Several_people_at_once_each_get_their_own_answer_in_their_own_chat_and_language()
    {
        var playground = (await shared.Get(program)).Playground;
        using var stream = await playground.ListenToTheWire();
        (PlaygroundUser Person, string Asks, string Locale, string Gets)[] people =
        [
            (PlaygroundUser.Others[0], "När slutade sms att fungera?", "sv-SE", "30 juni 2025"),
            (PlaygroundUser.Others[1], "When did SMS login stop working?", "en-GB", "30 June 2025"),
            (PlaygroundUser.Others[2], "Vad är EU Login?", "sv-SE", "EU Login"),
        ];
        var chats = await Task.WhenAll(people.Select(one => playground.OpenChat(one.Person)));

        await Task.WhenAll(people.Select((one, at) => playground.Say(one.Person, chats[at], one.Asks, one.Locale)));

        for (var at = 0; at < people.Length; at++)
        {
            var chat = chats[at];
            var seen = await stream.First(seen =>
                seen.IsNew && string.Equals(seen.Chat, chat, StringComparison.Ordinal)
            );
            seen.Words.ShouldContain(people[at].Gets);
        }
    }

    [Fact]
    public async Task A_press_in_a_client_without_Execute_changes_the_card_where_it_stands()
    {
        var playground = (await shared.Get(program)).Playground;
        using var stream = await playground.Listen();
        await playground.Say("hjälp");
        var help = await stream.First(seen =>
            seen.IsNew && seen.Words.Contains(GeneralWords.Swedish.HelpTitle, StringComparison.Ordinal)
        );

        await playground.Submit(help.MessageId, help.DataOf(GeneralWords.Swedish.StartSwitch));

        var changed = await stream.First(seen => seen.IsChange, help);
        changed.MessageId.ShouldBe(help.MessageId);
        changed.Words.ShouldContain(SwitchingWords.Swedish.AskAccess("TRACES NT"));
        var next = await playground.Execute(help.MessageId, changed.DataOf(SwitchingWords.Swedish.Yes));
        ((string?)next["type"]).ShouldBe(CardAnswer);
        next["value"]!.ToJsonString().ShouldContain("switch-advisor");
    }

    [Fact]
    public async Task A_button_of_another_version_is_answered_with_kind_words()
    {
        var playground = (await shared.Get(program)).Playground;
        using var stream = await playground.Listen();
        await playground.Say("hjälp");
        var help = await stream.First(seen => seen.IsNew && seen.Card is not null);

        var answer = await playground.Execute(
            help.MessageId,
            new System.Text.Json.Nodes.JsonObject { ["verb"] = "from-the-future" }
        );

        ((string?)answer["type"]).ShouldBe(MessageAnswer);
        ((string?)answer["value"]).ShouldBe(GeneralWords.Swedish.OldButton);
    }
}
