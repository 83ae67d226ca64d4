namespace TracesBot.Readiness.Tab;

/// <summary>Which people the table shows, and in which order, as the address says it.</summary>
internal sealed record TabFilter(
    string? Team,
    string? Standing,
    string? Method,
    string? Name,
    string? Sort,
    string? Direction,
    int? Page
)
{
    public const int PageSize = 25;

    private const int LongestName = 100;

    private static readonly (string Letters, char Plain)[] Folds =
    [
        ("ÅåÄäÁáÀàÆæ", 'a'),
        ("ÖöØøÓó", 'o'),
        ("ÉéÈè", 'e'),
        ("Üü", 'u'),
    ];

    /// <summary>Gets a name in the database as <see cref="NameLike" /> spells it: SQLite knows no large Å.</summary>
    public static string FoldedName { get; } =
        Folds
            .SelectMany(static fold => fold.Letters.Select(letter => (letter, fold.Plain)))
            .Aggregate(
                "lower(line.display_name)",
                static (sql, fold) => $"replace({sql}, '{fold.letter}', '{fold.Plain}')"
            );

    /// <summary>Gets the pattern of the name; whoever writes no å, ä or ö finds those who have them.</summary>
    public string NameLike
    {
        get
        {
            var letters = (Name ?? "").Trim().Where(static letter => !char.IsControl(letter)).Take(LongestName);

            return $"%{string.Concat(letters.Select(Plain).Select(Escaped)).ToLowerInvariant()}%";
        }
    }

    /// <summary>Whether there is such a choice for the viewer; a page never offers another.</summary>
    public bool Fits(TabLook look) =>
        Condition is not null
        && Order is not null
        && (
            string.IsNullOrEmpty(Method)
            || look.Line.Line.Open.Any(count =>
                string.Equals(count.Method ?? ReadinessReport.UnknownMethod, Method, StringComparison.Ordinal)
            )
        );

    /// <summary>Gets the condition; null when no such people can be asked for.</summary>
    public string? Condition => TabStanding.Condition(Standing ?? TabStanding.Everybody);

    /// <summary>Gets the order; null when there is none of that name.</summary>
    public string? Order
    {
        get
        {
            var column = Sort switch
            {
                null or "name" => "line.display_name",
                "team" => "line.team",
                "state" => States,
                "method" => "coalesce(s.method, '')",
                "evidence" => "coalesce(s.evidence, '')",
                "since" => "coalesce(w.stuck_at, s.changed_at, 0)",
                _ => null,
            };
            var direction = Direction switch
            {
                null or "ascending" => "asc",
                "descending" => "desc",
                _ => null,
            };

            return column is null || direction is null
                ? null
                : $"{column} {direction}, line.display_name, line.person_id";
        }
    }

    // Whoever is stuck comes first, then whoever has begun: they are the ones to talk to.
    private const string States = """
        case when s.state in ('switched', 'with-backup') then 3 when s.state = 'exempt' then 4
             when w.stuck_at is not null then 0 when s.state in ('started', 'reopened') then 1 else 2 end
        """;

    private static string Escaped(char letter) => letter is '%' or '_' or '!' ? $"!{letter}" : letter.ToString();

    private static char Plain(char letter) =>
        Folds.FirstOrDefault(fold => fold.Letters.Contains(letter, StringComparison.Ordinal))
            is { Letters: not null } fold
            ? fold.Plain
            : letter;
}
