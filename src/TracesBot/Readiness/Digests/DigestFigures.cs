namespace TracesBot.Readiness.Digests;

/// <summary>The figures of a report of the week.</summary>
internal sealed record DigestFigures
{
    public long Ready { get; init; }
    public long InProgress { get; init; }
    public long NotStarted { get; init; }
    public long Exempt { get; init; }
    public long Stuck { get; init; }

    public long Concerned => Ready + InProgress + NotStarted;

    public static DigestFigures Of(SeenLine line)
    {
        var report = ReadinessReport.From(line.Counts);

        return new DigestFigures
        {
            Ready = report.Ready,
            InProgress = report.InProgress,
            NotStarted = report.NotStarted,
            Exempt = report.Exempt,
            Stuck = report.Stuck,
        };
    }
}
