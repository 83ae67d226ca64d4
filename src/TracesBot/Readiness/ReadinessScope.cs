namespace TracesBot.Readiness;

/// <summary>What a manager may see of what was asked for.</summary>
internal abstract record ReadinessScope
{
    /// <param name="counts">The counts of the viewer's line, and of nobody else.</param>
    public static ReadinessScope Decide(AboutTeam question, IReadOnlyList<StandingCount> counts)
    {
        if (counts.Count is 0)
        {
            return new NotAManager();
        }

        var teams = counts
            .Select(count => count.Team)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (question is { Exact: true, Team: { } named })
        {
            return teams.Contains(named, StringComparer.Ordinal) ? Seen(named, counts) : new ForeignTeam(teams);
        }

        return TeamFinder.Find(question.Team, teams) switch
        {
            null => Seen(team: null, counts),
            [] => new NoSuchTeam(teams),
            [var team] => Seen(team, counts),
            var several => new SeveralTeams(several),
        };
    }

    private static SeenLine Seen(string? team, IReadOnlyList<StandingCount> counts) =>
        new(
            team,
            [.. counts.Where(count => team is null || string.Equals(count.Team, team, StringComparison.Ordinal))]
        );
}

/// <summary>Nobody reports to the viewer.</summary>
internal sealed record NotAManager : ReadinessScope;

/// <summary>A button named a team that is not in the viewer's line: an old card, or a forged press.</summary>
internal sealed record ForeignTeam(IReadOnlyList<string> Teams) : ReadinessScope;

internal sealed record NoSuchTeam(IReadOnlyList<string> Teams) : ReadinessScope;

internal sealed record SeveralTeams(IReadOnlyList<string> Teams) : ReadinessScope;

/// <param name="Team">The team; null for the whole line.</param>
internal sealed record SeenLine(string? Team, IReadOnlyList<StandingCount> Counts) : ReadinessScope;
