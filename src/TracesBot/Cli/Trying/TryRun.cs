using TracesBot.Cli.Demo;
using TracesBot.Cli.Playground;
using TracesBot.Cli.Terminal;

namespace TracesBot.Cli.Trying;

/// <summary>One trial from start to end: the bot, then a client for it in the browser or in the terminal.</summary>
internal sealed class TryRun(TryOptions options, Screen screen, TextReader input, bool echo)
{
    /// <summary>The first time, npm fetches 15 megabytes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var people = DemoPeople.Load();
        if (options.Person is { } name)
        {
            if (people.Find(name) is not { } person)
            {
                screen.Note(
                    $"Nobody in the demonstration is called {name}: {string.Join(", ", people.All.Select(one => one.Name))}."
                );

                return 1;
            }

            people = people.StartingWith(person);
        }

        using var folder = TryFolder.Create(options.Keep);
        screen.Note("Starting TracesBot with people and teams made up for the demonstration ...");
        await using var bot = await TriedBot.StartAsync(options, folder.Database, cancellationToken);
        screen.Note($"It answers on {bot.Messages}, for programs on this machine only.");
        screen.Note(
            folder.IsKept
                ? $"What is recorded stays in {folder.Path}."
                : "What is recorded is forgotten when you stop. (--keep keeps it.)"
        );
        if (options.Terminal || !await PlayAsync(bot, people, folder, cancellationToken))
        {
            await ChatAsync(bot, people, cancellationToken);
        }

        return 0;
    }

    /// <summary>Runs Playground until the person stops; false when there is none to run.</summary>
    private async Task<bool> PlayAsync(
        TriedBot bot,
        DemoPeople people,
        TryFolder folder,
        CancellationToken cancellationToken
    )
    {
        if (Programs.Find(Programs.Npx) is not { } npx)
        {
            screen.Note(
                "Node.js is not installed (there is no npx on the search path), so the chat is here in the terminal."
            );

            return false;
        }

        screen.Note(
            $"Starting Microsoft 365 Agents Playground, a Teams-like client, with npx ({PlaygroundProcess.Package})."
        );
        screen.Note("The first time npm fetches it, 15 MB, under Microsoft's own licence terms ...");
        var place = PlaygroundFolder.Write(Path.Combine(folder.Path, "playground"), people);
        using var playground = PlaygroundProcess.Start(npx, bot.Messages, place);
        if (playground is null || await playground.WaitForPortAsync(Patience, cancellationToken) is not { } port)
        {
            screen.Note("Playground did not start, so the chat is here in the terminal. The last it said:");
            foreach (var line in playground?.LastWords() ?? [])
            {
                screen.Note("  " + line);
            }

            return false;
        }

        Introduce(port, people.First, place.OpensBrowser);
        await playground.WaitForEndAsync(cancellationToken);
        screen.Note("Playground has ended, so this ends too.");

        return true;
    }

    private async Task ChatAsync(TriedBot bot, DemoPeople people, CancellationToken cancellationToken)
    {
        using var teams = new TeamsClient(
            new HttpClient(),
            bot.Address,
            people,
            bot.Services.GetRequiredService<TimeProvider>()
        );
        await new TerminalChat(bot.Terminal, teams, people, screen, input, echo).RunAsync(cancellationToken);
    }

    private void Introduce(int port, DemoPerson person, bool opensBrowser)
    {
        screen.Note(
            $"""

            Open http://localhost:{port}{(opensBrowser ? "  (your browser should do so by itself)" : "")}

            You are {person.Name} there. Three things to try:
              När slutade SMS fungera?          When did SMS stop working?
              Starta bytet                      Start the switch
              Hur ligger mitt team till?        How is my team doing?
            Åsa, Örjan, Malin and Göran are managers; try --as Eva makes you somebody who is not.

            Reloading the page empties the chat. Playground itself listens to your network while it runs.
            Stop with Ctrl+C.
            """
        );
    }
}
