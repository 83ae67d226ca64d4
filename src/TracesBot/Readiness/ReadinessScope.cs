namespace TracesBot.Readiness;

/// <summary>What a manager may see of what was asked for.</summary>
internal abstract record ReadinessScope
{
    /// <param name="line">The viewer's line, and nobody else.</param>
    public static ReadinessScope Decide(AboutTeam question, MaskedLine line)
    {
        if (line.IsEmpty)
        {
            return new NotAManager();
        }

        var teams = line.Teams;
        if (question is { Exact: true, Team: { } named })
        {
            return teams.Contains(named, StringComparer.Ordinal) ? new SeenLine(named, line) : new ForeignTeam(teams);
        }

        return TeamFinder.Find(question.Team, teams) switch
        {
            null => new SeenLine(Team: null, line),
            [] => new NoSuchTeam(teams),
            [var team] => new SeenLine(team, line),
            var several => new SeveralTeams(several),
        };
    }
}

/// <summary>Nobody reports to the viewer.</summary>
internal sealed record NotAManager : ReadinessScope;

/// <summary>A button named a team that is not in the viewer's line: an old card, or a forged press.</summary>
internal sealed record ForeignTeam(IReadOnlyList<string> Teams) : ReadinessScope;

internal sealed record NoSuchTeam(IReadOnlyList<string> Teams) : ReadinessScope;

internal sealed record SeveralTeams(IReadOnlyList<string> Teams) : ReadinessScope;

/// <param name="Team">The team; null for the whole line.</param>
internal sealed record SeenLine(string? Team, MaskedLine Line) : ReadinessScope
{
    /// <summary>Gets what it is called in the audit.</summary>
    public string InAudit => Team is null ? "line" : $"team {Team}";

    /// <summary>Gets those who may be named.</summary>
    public IReadOnlyList<StandingCount> Named =>
        Team is null
            ? Line.Open
            : [.. Line.Open.Where(count => string.Equals(count.Team, Team, StringComparison.Ordinal))];

    /// <summary>Gets those who are counted.</summary>
    public IReadOnlyList<StandingCount> Counts => Team is null ? [.. Line.Open, .. Line.Folded] : Named;

    /// <summary>Gets how many are counted and not named.</summary>
    public long Unnamed => Counts.Sum(count => count.People) - Named.Sum(count => count.People);

    /// <summary>Gets how many are neither counted nor named.</summary>
    public long Withheld => Team is null ? Line.Withheld : Line.Hidden.GetValueOrDefault(Team);
}
