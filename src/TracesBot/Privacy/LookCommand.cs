using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Privacy;

/// <summary>The words that ask who has looked at oneself. They are exact: who has looked at others is nobody's business.</summary>
internal static class LookCommand
{
    private const int Longest = 60;

    private static readonly FrozenSet<string> Words =
    [
        .. Combined(
            ["vem har", "vilka har", "vem", "har nagon"],
            [
                "tittat pa",
                "kollat pa",
                "kollat",
                "kollat upp",
                "sett",
                "tittade pa",
                "tittar pa",
                "kollar",
                "ser",
                "sag",
            ],
            ["mig", "mina uppgifter", "min status", "mitt lage"]
        ),
        .. Combined(
            ["who", "who has", "who have", "has anyone", "has anybody", "has someone"],
            ["looked at", "looked up", "checked", "checked on", "checked up on", "seen", "viewed", "been looking at"],
            ["me", "my data", "my status", "my progress", "my details"]
        ),
        "who looked me up",
        "who has looked me up",
        "who looks at me",
    ];

    public static bool Is(string text) =>
        text.Length < Longest
        && Words.Contains(string.Join(' ', Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Combined(string[] who, string[] looked, string[] whom) =>
        from subject in who
        from verb in looked
        from person in whom
        select $"{subject} {verb} {person}";
}
