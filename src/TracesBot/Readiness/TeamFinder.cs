namespace TracesBot.Readiness;

/// <summary>Finds the team that somebody means among those that they may see.</summary>
internal static class TeamFinder
{
    /// <summary>Words that say "team" and nothing about which one.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "avd",
        "avdelning",
        "avdelningen",
        "department",
        "division",
        "enhet",
        "enheten",
        "grupp",
        "gruppen",
        "gang",
        "ganget",
        "group",
        "team",
        "teamet",
        "unit",
        "min",
        "mitt",
        "mina",
        "medarbetare",
        "personal",
        "staff",
        "people",
        "my",
        "our",
        "oss",
        "hos",
        "us",
        "vart",
        "var",
        "the",
        "i",
        "in",
        "pa",
        "for",
        "och",
        "and",
        // Taken for names where a question is about a time, an absence or a thing.
        "tid",
        "time",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
        "oct",
        "nov",
        "dec",
        "ledighet",
        "leave",
        "nyckel",
        "sakerhetsnyckel",
        "key",
        "telefon",
        "phone",
    };

    private static readonly string[] Endings =
    [
        "avdelningen",
        "avdelning",
        "gruppen",
        "grupp",
        "enheten",
        "enhet",
        "teamet",
        "team",
    ];

    /// <summary>
    /// The teams that fit best. Null when no team is named at all ("mitt team"), which means the whole line; several when
    /// they fit equally well.
    /// </summary>
    public static IReadOnlyList<string>? Find(string? asked, IReadOnlyCollection<string> teams)
    {
        if (asked is null || Words(asked) is not { Length: > 0 } words)
        {
            return null;
        }

        return
        [
            .. teams
                .Select(team => (Team: team, Distance: Likeness.Distance(words, Words(team))))
                .Where(match => match.Distance is not null)
                .GroupBy(match => match.Distance)
                .MinBy(matches => matches.Key)
                ?.Select(match => match.Team)
                ?? [],
        ];
    }

    private static string[] Words(string text) =>
        [.. Likeness.Words(text).Where(word => !Empty.Contains(word)).Select(WithoutEnding)];

    /// <summary>"Importavdelningen" is the team "Import".</summary>
    private static string WithoutEnding(string word)
    {
        var ending = Endings.FirstOrDefault(ending =>
            word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 2
        );

        return ending is null ? word : word[..^ending.Length];
    }
}
