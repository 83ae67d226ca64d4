using TracesBot.Storage;

namespace TracesBot.Switching;

/// <summary>What an administrator reads about a person.</summary>
internal sealed class SwitchAudit(Session session)
{
    /// <summary>The id of a person named by their user principal name; null when the roster knows nobody of that name.</summary>
    public Task<string?> FindPersonAsync(string name, CancellationToken cancellationToken) =>
        session.FindAsync<string>(
            "select person_id from roster where lower(upn) = lower(@name)",
            new { name },
            cancellationToken
        );

    /// <summary>Every report about a person, a line each: when, what, by whom, in which turn.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(string personId, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(
            """
            select at, kind, method, evidence, reason, until_at, by_whom, activity_id
            from switch_event where person_id = @personId order by id
            """,
            new { personId },
            cancellationToken
        );

        return [.. rows.Select(row => row.ToLine())];
    }

    private sealed record Row
    {
        public DateTimeOffset At { get; init; }
        public string Kind { get; init; } = "";
        public string? Method { get; init; }
        public string? Evidence { get; init; }
        public string? Reason { get; init; }
        public DateTimeOffset? UntilAt { get; init; }
        public string? ByWhom { get; init; }
        public string? ActivityId { get; init; }

        public string ToLine() =>
            string.Join(
                '\t',
                Iso(At),
                Kind,
                Method ?? "-",
                Evidence ?? "-",
                Reason ?? "-",
                UntilAt is { } until ? Iso(until) : "-",
                ByWhom ?? "the person",
                ActivityId ?? "-"
            );

        private static string Iso(DateTimeOffset at) =>
            at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
