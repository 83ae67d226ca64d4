using System.CommandLine;
using System.Data.Common;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary>The bot's services without the bot: for commands that work on its database and are done.</summary>
internal static class OfflineBot
{
    /// <summary>Brings the database up to date and does the work on it. Settings may follow the command as for <c>serve</c>.</summary>
    public static async Task<int> RunAsync(
        ParseResult parsed,
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken
    )
    {
        string[] settings =
        [
            // Standard output is the command's alone.
            "--Logging:LogLevel:Default=None",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None",
            .. parsed.UnmatchedTokens,
        ];
        try
        {
            await using var app = TracesBotBuilder.Build(settings);
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();

            return await work(scope.ServiceProvider, cancellationToken);
        }
        catch (DbException exception)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"The database cannot be used: {exception.Message}"
            );

            return 1;
        }
    }
}
