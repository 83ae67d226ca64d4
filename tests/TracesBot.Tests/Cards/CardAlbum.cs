using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracesBot.Cli.Demo;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>
/// Every card the bot can show, gathered by people who do everything: the demonstration's colleagues, and strangers. They
/// act through the runner of a whole bot, so whatever a button leads to is found without knowing how it is made.
/// </summary>
internal sealed class CardAlbum : IAsyncDisposable
{
    public static readonly DateTimeOffset Before = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset After = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly IAsyncDisposable _memory;
    private readonly TurnRunner _runner;
    private readonly Dictionary<string, JsonObject> _cards = new(StringComparer.Ordinal);
    private int _activities;

    private CardAlbum(WebApplication app, IAsyncDisposable memory, Language language)
    {
        _app = app;
        _memory = memory;
        Language = language;
        _runner = app.Services.GetRequiredService<TurnRunner>();
    }

    public IServiceProvider Services => _app.Services;

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public Language Language { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every card in one language, before the campaign's date or after it.</summary>
    public static async Task<IReadOnlyList<NamedCard>> GatherAsync(Language language, DateTimeOffset now)
    {
        await using var album = await OpenAsync(language, now);
        await new AlbumTour(album).WalkAsync();

        return [.. album._cards.Select(card => new NamedCard(card.Key, card.Value))];
    }

    /// <summary>Puts a card in, unless one of that name is there.</summary>
    public void Add(string name, JsonObject? card)
    {
        if (card is not null)
        {
            _cards.TryAdd(name, card);
        }
    }

    /// <summary>A card that nobody presses for: it is sent by itself.</summary>
    public void Add(string name, Card card) => Add(name, Node(card.Tree()));

    /// <summary>Somebody who writes the album's language.</summary>
    public async Task<string> MeetAsync(string person)
    {
        await SayAsync(person, Language is Language.Swedish ? "byt till svenska" : "change to English");

        return person;
    }

    public Task<IReadOnlyList<JsonObject>> SayAsync(string person, string text) =>
        DoAsync(person, new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<IReadOnlyList<JsonObject>> ArriveAsync(string person) =>
        DoAsync(person, new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" });

    public Task<IReadOnlyList<JsonObject>> PressAsync(string person, CardPress press) =>
        PressAsync(person, Node(CardJson.Tree(press)));

    public Task<IReadOnlyList<JsonObject>> PressAsync(string person, JsonObject data) =>
        DoAsync(
            person,
            new Activity
            {
                Type = ActivityTypes.Invoke,
                Name = "adaptiveCard/action",
                Value = new JsonObject { ["action"] = new JsonObject { ["data"] = data.DeepClone() } },
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _memory.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static async Task<CardAlbum> OpenAsync(Language language, DateTimeOffset now)
    {
        var app = TracesBotBuilder.Build(
            [
                "--Storage:Provider=Sqlite",
                $"--Storage:ConnectionString=Data Source=album-{Guid.NewGuid():N};Mode=Memory;Cache=Shared",
                "--Logging:LogLevel:Default=Error",
                "--MicrosoftAppId=",
                $"--Clock:Start={now:O}",
            ],
            Environments.Development
        );
        // The database lives as long as one connection to it does.
        var memory = await app.Services.GetRequiredService<Database>().OpenAsync(Token);
        await app.Services.GetRequiredService<StartUp>().RunAsync(Token);
        await DemoData.SeedAsync(app.Services, Token);

        return new CardAlbum(app, memory, language);
    }

    private async Task<IReadOnlyList<JsonObject>> DoAsync(string person, Activity activity)
    {
        activity.Id = $"activity-{++_activities}";
        activity.ChannelId = "msteams";
        activity.ServiceUrl = "http://localhost/";
        activity.From = new ChannelAccount
        {
            Id = person,
            Name = "Anna Ask",
            AadObjectId = person,
        };
        activity.Recipient = new ChannelAccount { Id = "bot" };
        activity.Conversation = new ConversationAccount { Id = person, ConversationType = "personal" };
        var outcome = await _runner.RunAsync(activity, Token);
        outcome.Kind.ShouldNotBe("Failed");

        return
        [
            .. outcome
                .Reply.Messages.Select(message => message.Card)
                .Prepend(outcome.Reply.Replacement)
                .OfType<object>()
                .Select(Node),
        ];
    }

    private static JsonObject Node(object tree) => (JsonObject)JsonSerializer.SerializeToNode(tree)!;
}
