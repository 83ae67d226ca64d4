using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using TracesBot.Cli.Demo;
using TracesBot.Cli.Terminal;
using TracesBot.Storage;

namespace TracesBot.Cli.Trying;

/// <summary>The bot itself, in this process, as somebody who tries it gets it.</summary>
internal sealed class TriedBot : IAsyncDisposable
{
    private const int UsualPort = 3978;
    private readonly WebApplication _app;

    private TriedBot(WebApplication app, TerminalTeams terminal)
    {
        _app = app;
        Terminal = terminal;
    }

    public Uri Address => new(_app.Urls.First());

    public Uri Messages => new(Address, TracesBotBuilder.Messages);

    public IServiceProvider Services => _app.Services;

    /// <summary>Gets Teams' side of a chat in the terminal.</summary>
    public TerminalTeams Terminal { get; }

    public static async Task<TriedBot> StartAsync(
        TryOptions options,
        string database,
        CancellationToken cancellationToken
    )
    {
        var app = TracesBotBuilder.Build([.. Settings(options, database)], Environments.Development);
        var terminal = new TerminalTeams();
        terminal.Map(app);
        await app.Services.GetRequiredService<StartUp>().RunAsync(cancellationToken);
        await DemoData.SeedAsync(app.Services, cancellationToken);
        await app.StartAsync(cancellationToken);

        return new TriedBot(app, terminal);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The port to use: the asked one, else the usual one, else whichever is free.</summary>
    internal static int PortFor(int? asked)
    {
        var port = asked ?? UsualPort;
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();

            return port;
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static IEnumerable<string> Settings(TryOptions options, string database) =>
        [
            $"--{StorageOptions.Section}:Provider={StorageProvider.Sqlite}",
            $"--{StorageOptions.Section}:ConnectionString={new SqliteConnectionStringBuilder { DataSource = database }}",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning",
            // Standard output is the chat's alone.
            "--Logging:Console:LogToStandardErrorThreshold=Trace",
            .. options.Settings,
            // Last, and so beyond the reach of what is set elsewhere on this machine: no identity, this machine alone.
            "--MicrosoftAppId=",
            "--http_ports=",
            $"--urls=http://127.0.0.1:{PortFor(options.Port)}",
        ];
}
