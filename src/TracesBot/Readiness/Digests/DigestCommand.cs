using System.Collections.Frozen;

namespace TracesBot.Readiness.Digests;

/// <summary>The words that turn the report of the week on and off. They are few and exact.</summary>
internal static class DigestCommand
{
    private static readonly FrozenDictionary<string, DigestWish> Words = new (DigestWish Wish, string[] Said)[]
    {
        (DigestWish.Tell, ["veckorapport", "veckorapporten", "weekly report", "the weekly report"]),
        (
            DigestWish.On,
            [
                "skicka veckorapport",
                "skicka veckorapporten",
                "skicka en veckorapport",
                "skicka veckorapport till mig",
                "jag vill ha veckorapport",
                "jag vill ha en veckorapport",
                "prenumerera pa veckorapporten",
                "sla pa veckorapporten",
                "send weekly report",
                "send a weekly report",
                "send the weekly report",
                "send me a weekly report",
                "send me the weekly report",
                "i want a weekly report",
                "subscribe to the weekly report",
                "turn on the weekly report",
            ]
        ),
        (
            DigestWish.Off,
            [
                "sluta skicka veckorapport",
                "sluta skicka veckorapporten",
                "sluta med veckorapporten",
                "ingen veckorapport",
                "inga fler veckorapporter",
                "stang av veckorapporten",
                "avsluta veckorapporten",
                "no weekly report",
                "no more weekly reports",
                "stop weekly report",
                "stop the weekly report",
                "stop sending the weekly report",
                "turn off the weekly report",
                "unsubscribe from the weekly report",
            ]
        ),
    }
        .SelectMany(wish => wish.Said.Select(said => (said, wish.Wish)))
        .ToFrozenDictionary(pair => pair.said, pair => pair.Wish, StringComparer.Ordinal);

    /// <summary>What somebody wants of the report; null when they speak of something else.</summary>
    public static DigestWish? Read(string text) =>
        text.Length < 60 && Words.TryGetValue(string.Join(' ', Likeness.Words(text)), out var wish) ? wish : null;
}

/// <summary>What a manager wants of the report of the week.</summary>
internal enum DigestWish
{
    /// <summary>To know whether it is on.</summary>
    Tell,
    On,
    Off,
}
