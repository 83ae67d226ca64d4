using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Managers who talk to the bot, and what is on the cards that they get.</summary>
public abstract class ReadinessChat(BotFixture bot) : IClassFixture<BotFixture>
{
    protected BotFixture Bot { get; } = bot;

    private protected Organisation Organisation => new(Bot.Services.GetRequiredService<Database>());

    protected static string Figure(Seen card, string label)
    {
        var facts = (card.Card!["body"] as JsonArray ?? [])
            .Where(element => (string?)element!["type"] is "FactSet")
            .SelectMany(element => element!["facts"]!.AsArray())
            .ToList();
        var fact = facts.Find(fact => string.Equals((string?)fact!["title"], label, StringComparison.Ordinal));
        fact.ShouldNotBeNull($"There is no '{label}' on the card: {card.Text}");

        return ((string)fact["value"]!).Replace('\u00A0', ' ');
    }

    protected static IEnumerable<string> NamesIn(Seen card, string prefix) =>
        card
            .Text.Split('\n')
            .Where(line => line.Contains(prefix, StringComparison.Ordinal))
            .Select(line => line.Split(prefix)[1][..2]);

    protected static JsonObject Colleague(string personId) =>
        new() { ["verb"] = "readiness-colleague", ["personId"] = personId };

    protected Task<Seen> PressAsync(Person person, JsonObject data) =>
        person.Do(Bot.Teams.Activities.Execute(person.Teams, person.Sees.MessageId, (string)data["verb"]!, data));

    protected async Task<Person> ManagerAsync(string name)
    {
        var manager = Bot.Meet(name);
        await Organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);

        return manager;
    }
}
