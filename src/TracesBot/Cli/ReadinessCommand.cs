using System.CommandLine;
using System.CommandLine.Parsing;
using TracesBot.Readiness;

namespace TracesBot.Cli;

/// <summary><c>readiness</c>: the figures of the whole organisation or of one team, for whoever runs the bot.</summary>
internal static class ReadinessCommand
{
    private static readonly StringComparer Alphabet = StringComparer.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        ignoreCase: true
    );

    public static Command Create()
    {
        var team = new Option<string?>("--team")
        {
            Description = "Only this team, for example: --team \"Import Göteborg\"",
        };
        var overview = new Option<bool>("--overview") { Description = "Only the sum of them all, not each team." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var csv = new Option<bool>("--csv")
        {
            Description = "Print CSV instead of a table, for example: readiness --csv > teams.csv",
        };
        var command = new Command("readiness", "Shows how many people have switched, team by team.")
        {
            team,
            overview,
            json,
            csv,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Validators.Add(OneFormat(json, csv));
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed,
                    new Choices(
                        parsed.GetValue(team),
                        parsed.GetValue(overview),
                        parsed.GetValue(json),
                        parsed.GetValue(csv)
                    ),
                    cancellationToken
                )
        );

        return command;
    }

    private static Action<CommandResult> OneFormat(Option<bool> json, Option<bool> csv) =>
        result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Choose one of --json and --csv.");
            }
        };

    private static Task<int> RunAsync(ParseResult parsed, Choices choices, CancellationToken cancellationToken) =>
        OfflineBot.RunAsync(
            parsed,
            (services, token) =>
                ShowAsync(
                    services.GetRequiredService<ReadinessStore>(),
                    choices,
                    parsed.InvocationConfiguration,
                    token
                ),
            cancellationToken
        );

    private static async Task<int> ShowAsync(
        ReadinessStore store,
        Choices choices,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<StandingCount> counts;
        switch (choices)
        {
            case { Team: { } name }:
                var teams = await store.TeamsAsync(cancellationToken);
                if (TeamFinder.Find(name, teams) is not [var team])
                {
                    await console.Error.WriteLineAsync(NotOne(name, teams));

                    return 1;
                }

                counts = await store.CountTeamAsync(team, cancellationToken);
                break;
            case { Overview: true }:
                counts = await store.CountTogetherAsync(cancellationToken);
                break;
            default:
                counts = await store.CountEverybodyAsync(cancellationToken);
                break;
        }

        Print(counts, choices, console.Output);
        if (counts.Count is 0)
        {
            await console.Error.WriteLineAsync("There is nobody in the roster yet; import it with: roster import FILE");
        }

        return 0;
    }

    private static void Print(IReadOnlyList<StandingCount> counts, Choices choices, TextWriter output)
    {
        var total = ReadinessReport.From(counts);
        var teams = choices is { Overview: true, Team: null } ? null : ReadinessReport.ByTeam(counts, Alphabet);
        switch (choices)
        {
            case { Json: true }:
                output.WriteLine(ReadinessJson.Of(total, teams));
                break;
            case { Csv: true } when teams is null:
                ReadinessCsv.Write(total, output);
                break;
            case { Csv: true }:
                ReadinessCsv.Write(teams, output);
                break;
            default:
                ReadinessTable.Write(total, teams ?? [], output);
                break;
        }
    }

    private static string NotOne(string name, IReadOnlyList<string> teams) =>
        TeamFinder.Find(name, teams) is [_, ..] several
            ? $"Several teams are called something like \"{name}\": {List(several)}."
            : $"There is no team \"{name}\". The teams are: {List(teams)}.";

    private static string List(IEnumerable<string> teams) => string.Join(", ", teams.Order(StringComparer.Ordinal));

    private sealed record Choices(string? Team, bool Overview, bool Json, bool Csv);
}
