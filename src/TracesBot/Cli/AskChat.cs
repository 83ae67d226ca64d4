using Microsoft.Bot.Schema;
using TracesBot.Clocks;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary>A conversation with the bot inside this process, over a database in memory.</summary>
internal sealed class AskChat : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IAsyncDisposable _memory;
    private readonly TurnRunner _runner;
    private int _people;

    private AskChat(WebApplication app, IAsyncDisposable memory)
    {
        _app = app;
        _memory = memory;
        _runner = app.Services.GetRequiredService<TurnRunner>();
    }

    public static async Task<AskChat> StartAsync(DateTimeOffset? now, CancellationToken cancellationToken)
    {
        List<string> settings =
        [
            $"--{StorageOptions.Section}:Provider=Sqlite",
            $"--{StorageOptions.Section}:ConnectionString=Data Source=ask-{Environment.ProcessId};Mode=Memory;Cache=Shared",
            // Standard output is the reply's alone.
            "--Logging:LogLevel:Default=None",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None",
            "--MicrosoftAppId=",
        ];
        if (now is { } instant)
        {
            settings.Add($"--{ClockOptions.Section}:Start={instant:O}");
        }

        var app = TracesBotBuilder.Build([.. settings], Environments.Development);
        // The database lives as long as one connection to it does.
        var memory = await app.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        await app.Services.GetRequiredService<StartUp>().RunAsync(cancellationToken);

        return new AskChat(app, memory);
    }

    /// <summary>Says the messages one after the other, as a person nobody knows, and returns the last reply.</summary>
    public async Task<Asked> AskAsync(IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        var person = $"ask-{++_people}";
        TurnOutcome? outcome = null;
        for (var number = 1; number <= turns.Count; number++)
        {
            outcome = await _runner.RunAsync(Say(person, $"{person}-{number}", turns[number - 1]), cancellationToken);
        }

        return Asked.From(outcome!);
    }

    public async ValueTask DisposeAsync()
    {
        await _memory.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static Activity Say(string person, string id, string text) =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = id,
            Text = text,
            ChannelId = "ask",
            ServiceUrl = "http://localhost/",
            From = new ChannelAccount { Id = person },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = person, ConversationType = "personal" },
        };
}
