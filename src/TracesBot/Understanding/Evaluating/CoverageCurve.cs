namespace TracesBot.Understanding.Evaluating;

/// <summary>
/// What answering more readily costs: for every threshold on the share of the first topic, how many questions are
/// answered and how many of these answers are wrong.
/// </summary>
/// <param name="Points">From the strictest threshold to none at all, in per cent.</param>
/// <param name="Present">Where the bot stands, with all its rules; null when it answers nothing.</param>
internal sealed record CoverageCurve(
    string Language,
    int Questions,
    IReadOnlyList<CoveragePoint> Points,
    CoveragePoint? Present
)
{
    public static IReadOnlyList<CoverageCurve> Of(IReadOnlyList<EvaluationRow> rows) =>
        [
            .. rows.GroupBy(row => row.Language, StringComparer.Ordinal)
                // Messages in both languages at once are too few for a curve.
                .Where(group => group.Key is "sv" or "en" && group.Any(row => row.Ranked.Count > 0))
                .OrderByDescending(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group.SelectMany(row => row.Ranked)])),
        ];

    public static CoverageCurve Of(string language, IReadOnlyList<RankedLine> lines)
    {
        var points = new List<CoveragePoint>();
        var answered = 0;
        var wrong = 0;
        // Lines of equal share pass a threshold together.
        foreach (var equal in lines.GroupBy(line => line.Share).OrderByDescending(group => group.Key))
        {
            answered += equal.Count();
            wrong += equal.Count(line => !line.BestIsRight);
            points.Add(Point(answered, wrong, lines.Count));
        }

        var given = lines.Count(line => line.Answered);

        return new CoverageCurve(
            language,
            lines.Count,
            points,
            given is 0
                ? null
                : Point(given, lines.Count(line => line is { Answered: true, AnswerIsRight: false }), lines.Count)
        );
    }

    private static CoveragePoint Point(int answered, int wrong, int all) =>
        new(100.0 * answered / all, 100.0 * wrong / answered);
}

/// <param name="Coverage">How many per cent of the questions are answered.</param>
/// <param name="Wrong">How many per cent of the answers are wrong.</param>
internal sealed record CoveragePoint(double Coverage, double Wrong);

/// <summary>How a question ranked.</summary>
/// <param name="Share">The share of the topic that ranks first.</param>
internal sealed record RankedLine(double Share, bool BestIsRight, bool Answered, bool AnswerIsRight);
