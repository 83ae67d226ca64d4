using System.CommandLine;
using System.CommandLine.Parsing;
using Spectre.Console;
using TracesBot.Cli.Terminal;
using TracesBot.Cli.Trying;

namespace TracesBot.Cli;

/// <summary><c>try</c>: the bot with made-up people and a client to talk to it with, for whoever sees it for the first time.</summary>
internal static class TryCommand
{
    private static readonly Option<bool> Terminal = new("--terminal")
    {
        Description = "Chat here in the terminal, for example: try --terminal",
    };

    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "Keep what is recorded, and go on from there the next time, for example: try --keep",
    };

    private static readonly Option<int?> Port = new("--port")
    {
        Description = "The bot's port; without it 3978, or a free one when that is taken. For example: try --port 5000",
        HelpName = "number",
        Validators = { CheckPort },
    };

    private static readonly Option<string?> Person = new("--as")
    {
        Description = "Whom to be, by name; without it Åsa Öberg. For example: try --as Malin",
        HelpName = "name",
    };

    public static Command Create()
    {
        var command = new Command(
            "try",
            """
            Starts the bot with made-up people and opens a Teams-like client for it: in the browser where Node.js is installed, else in the terminal.
            Settings may follow as for serve, for example, to see the time before the date: try --Clock:Start=2025-06-16T09:00+02:00
            """
        )
        {
            Terminal,
            Keep,
            Port,
            Person,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(Read(parsed), cancellationToken));

        return command;
    }

    private static TryOptions Read(ParseResult parsed) =>
        new(
            parsed.GetValue(Terminal),
            parsed.GetValue(Keep),
            parsed.GetValue(Port),
            parsed.GetValue(Person),
            [.. parsed.UnmatchedTokens]
        );

    private static void CheckPort(OptionResult result)
    {
        if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
        {
            result.AddError("A port is a number from 1 to 65535, for example: try --port 5000");
        }
    }

    private static async Task<int> RunAsync(TryOptions options, CancellationToken cancellationToken)
    {
        var atTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        Screen screen = atTerminal ? new PanelScreen(AnsiConsole.Console) : new PlainScreen(Console.Out);
        try
        {
            return await new TryRun(options, screen, Console.In, echo: !atTerminal).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Note("\nStopped.");

            return 0;
        }
    }
}
