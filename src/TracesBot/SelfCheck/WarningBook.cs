namespace TracesBot.SelfCheck;

/// <summary>Decides what a round has changed. What was not looked at stays as it was.</summary>
internal static class WarningBook
{
    /// <summary>The warnings that are to be written down, and whether each of them is news.</summary>
    public static IReadOnlyList<(KeptWarning Warning, bool News)> Changes(
        IReadOnlyDictionary<string, KeptWarning> before,
        IReadOnlyDictionary<string, Look> looks,
        DateTimeOffset now
    ) =>
        [
            .. looks
                .OrderBy(look => look.Key, StringComparer.Ordinal)
                .Select(look => Change(look.Key, before.GetValueOrDefault(look.Key), look.Value.Warning, now))
                .OfType<(KeptWarning, bool)>(),
        ];

    private static (KeptWarning Warning, bool News)? Change(
        string name,
        KeptWarning? before,
        Warning? found,
        DateTimeOffset now
    ) =>
        (before, found) switch
        {
            ({ Holds: true }, null) => (before with { EndedAt = now, ChangedAt = now }, true),
            (_, null) => null,
            ({ Holds: true }, _) when string.Equals(before.Stage, found.Stage, StringComparison.Ordinal) => (
                before with
                {
                    Facts = KeptWarning.Written(found.Facts),
                },
                false
            ),
            _ => (
                new KeptWarning
                {
                    Name = name,
                    Stage = found.Stage,
                    Facts = KeptWarning.Written(found.Facts),
                    Since = before is { Holds: true } ? before.Since : now,
                    ChangedAt = now,
                },
                true
            ),
        };
}
