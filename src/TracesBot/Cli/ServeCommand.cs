using System.CommandLine;

namespace TracesBot.Cli;

/// <summary><c>serve</c>: runs the bot. Settings may follow as <c>--Section:Key=value</c>.</summary>
internal static class ServeCommand
{
    public static RootCommand AsRoot(string description)
    {
        var root = new RootCommand(description) { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));

        return root;
    }

    public static Command Create()
    {
        var command = new Command(
            "serve",
            "Runs the bot (the default). Settings may follow, for example: serve --Storage:ConnectionString=\"Data Source=bot.db\""
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));

        return command;
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = TracesBotBuilder.Build(settings);
        await app.Services.GetRequiredService<StartUp>().RunAsync(cancellationToken);
        await app.RunAsync(cancellationToken);

        return 0;
    }
}
