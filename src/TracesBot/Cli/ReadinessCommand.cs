using System.CommandLine;
using TracesBot.Readiness;

namespace TracesBot.Cli;

/// <summary><c>readiness</c>: the figures of the whole organisation or of one team, for whoever runs the bot.</summary>
internal static class ReadinessCommand
{
    public static Command Create()
    {
        var team = new Option<string?>("--team")
        {
            Description = "Only this team, for example: --team \"Import Göteborg\"",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("readiness", "Shows how many people have switched, team by team.") { team, json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        ShowAsync(
                            services.GetRequiredService<ReadinessStore>(),
                            parsed.GetValue(team),
                            parsed.GetValue(json),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> ShowAsync(
        ReadinessStore store,
        string? team,
        bool json,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var counts = await store.CountEverybodyAsync(cancellationToken);
        if (!TryNarrow(counts, team, out var shown, out var problem))
        {
            await console.Error.WriteLineAsync(problem);

            return 1;
        }

        var teams = ReadinessReport.ByTeam(
            shown,
            StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)
        );
        var total = ReadinessReport.From(shown);
        if (json)
        {
            await console.Output.WriteLineAsync(ReadinessJson.Of(total, teams));
        }
        else
        {
            ReadinessTable.Write(total, teams, console.Output);
        }

        if (counts.Count is 0)
        {
            await console.Error.WriteLineAsync("There is nobody in the roster yet; import it with: roster import FILE");
        }

        return 0;
    }

    private static bool TryNarrow(
        IReadOnlyList<StandingCount> counts,
        string? team,
        out IReadOnlyList<StandingCount> shown,
        out string problem
    )
    {
        shown = counts;
        problem = "";
        if (team is null)
        {
            return true;
        }

        var teams = counts
            .Select(count => count.Team)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var found = TeamFinder.Find(team, teams);
        if (found is [var one])
        {
            shown = [.. counts.Where(count => string.Equals(count.Team, one, StringComparison.Ordinal))];

            return true;
        }

        problem = found is null or []
            ? $"There is no team \"{team}\". The teams are: {string.Join(", ", teams)}."
            : $"Several teams are called something like \"{team}\": {string.Join(", ", found)}.";

        return false;
    }
}
