using System.CommandLine;

namespace TracesBot.Benchmarks.Reminders;

/// <summary><c>reminders rate|plan|faults|campaign</c>: prints the table for each promise that is made about reminders.</summary>
internal static class RemindersCommand
{
    private static readonly Option<string> Place = new("--database")
    {
        Description = "\"sqlite\", or the connection string of a PostgreSQL server on which databases may be created.",
        DefaultValueFactory = static _ => BenchDatabase.Sqlite,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed gives the same people and the same faults.",
        DefaultValueFactory = static _ => 20250630,
    };

    private static readonly Option<int> Kills = new("--kills")
    {
        Description = "How often the process is killed while it sends.",
        DefaultValueFactory = static _ => 50,
    };

    private static readonly Option<string> File = new("--file")
    {
        Description = "Where every person's reminders are listed.",
        DefaultValueFactory = static _ => "campaign.csv",
    };

    public static RootCommand Create() =>
        new("What reminders promise, measured.")
        {
            Command(
                "rate",
                "How many reminders leave in a second, against Teams' limit.",
                usual: 45_000,
                static (parsed, people) =>
                    Rate.PrintAsync(people, parsed.GetRequiredValue(Place), parsed.GetRequiredValue(Seed))
            ),
            Command(
                "plan",
                "How long it takes to plan, and with how much memory.",
                usual: 1_000_000,
                static (parsed, people) =>
                    Planning.PrintAsync(people, parsed.GetRequiredValue(Place), parsed.GetRequiredValue(Seed))
            ),
            Command(
                "faults",
                "What becomes of everybody when Teams fails and the process is killed.",
                usual: 2_000,
                static (parsed, people) =>
                    Storms.PrintAsync(
                        people,
                        parsed.GetRequiredValue(Place),
                        parsed.GetRequiredValue(Seed),
                        parsed.GetRequiredValue(Kills)
                    ),
                Kills
            ),
            Command(
                "campaign",
                "Who is reminded when from 30 May to 1 September 2025.",
                usual: 1_000,
                static (parsed, people) =>
                    PlayedCampaign.PrintAsync(
                        people,
                        parsed.GetRequiredValue(Place),
                        parsed.GetRequiredValue(Seed),
                        parsed.GetRequiredValue(File)
                    ),
                File
            ),
        };

    private static Command Command(
        string name,
        string description,
        int usual,
        Func<ParseResult, int, Task> run,
        params IReadOnlyList<Option> others
    )
    {
        var people = new Option<int>("--people")
        {
            Description = "How many people there are.",
            DefaultValueFactory = _ => usual,
        };
        var command = new Command(name, description) { people, Place, Seed };
        foreach (var other in others)
        {
            command.Options.Add(other);
        }

        command.SetAction((parsed, _) => run(parsed, parsed.GetRequiredValue(people)));

        return command;
    }
}
