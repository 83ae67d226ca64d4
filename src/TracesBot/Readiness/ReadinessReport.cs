namespace TracesBot.Readiness;

/// <summary>
/// The figures of a group of people. <see cref="Total"/> is the sum of the six standings; those who are stuck are among
/// those who remain.
/// </summary>
internal sealed record ReadinessReport
{
    /// <summary>A method nobody named.</summary>
    public const string UnknownMethod = "unknown";

    public long Said { get; private init; }

    public long Tested { get; private init; }

    public long Confirmed { get; private init; }

    public long InProgress { get; private init; }

    public long NotStarted { get; private init; }

    public long Exempt { get; private init; }

    public long Stuck { get; private init; }

    /// <summary>Gets how many of those who are ready use which method, most used first.</summary>
    public required IReadOnlyList<MethodCount> ByMethod { get; init; }

    public long Ready => Said + Tested + Confirmed;

    public long Remaining => InProgress + NotStarted;

    public long Total => Ready + Remaining + Exempt;

    /// <summary>Gets how many have to switch at all.</summary>
    public long Concerned => Ready + Remaining;

    /// <summary>Gets the share that is ready. It is rounded down: 100 % means everybody.</summary>
    public int PercentReady => Concerned is 0 ? 100 : (int)(Ready * 100 / Concerned);

    public static ReadinessReport From(IReadOnlyCollection<StandingCount> counts) =>
        new()
        {
            Said = People(counts, Standing.ReadySaid),
            Tested = People(counts, Standing.ReadyTested),
            Confirmed = People(counts, Standing.ReadyConfirmed),
            InProgress = People(counts, Standing.InProgress),
            NotStarted = People(counts, Standing.NotStarted),
            Exempt = People(counts, Standing.Exempt),
            Stuck = counts.Where(count => count.Stuck > 0 && count.Standing.Remains()).Sum(count => count.People),
            ByMethod =
            [
                .. counts
                    .Where(count => count.Standing.IsReady())
                    .GroupBy(count => count.Method ?? UnknownMethod, StringComparer.Ordinal)
                    .Select(method => new MethodCount(method.Key, method.Sum(count => count.People)))
                    .OrderByDescending(method => method.People)
                    .ThenBy(method => method.Method, StringComparer.Ordinal),
            ],
        };

    /// <summary>The same, team by team in alphabetical order.</summary>
    public static IReadOnlyList<TeamReport> ByTeam(IEnumerable<StandingCount> counts, StringComparer alphabet) =>
        [
            .. counts
                .GroupBy(count => count.Team, StringComparer.Ordinal)
                .OrderBy(team => team.Key, alphabet)
                .Select(team => new TeamReport(team.Key, From([.. team]))),
        ];

    /// <summary>The same teams, the one that has come furthest first; alike ones stay as they were.</summary>
    public static IReadOnlyList<TeamReport> FurthestFirst(IReadOnlyList<TeamReport> teams) =>
        [.. teams.OrderByDescending(team => team.Report.PercentReady).ThenBy(team => team.Report.Remaining)];

    private static long People(IEnumerable<StandingCount> counts, Standing standing) =>
        counts.Where(count => count.Standing == standing).Sum(count => count.People);
}

internal sealed record MethodCount(string Method, long People);

internal sealed record TeamReport(string Team, ReadinessReport Report);
