using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Reminders.Waves;

/// <summary>The cards that change by themselves. One node at a time changes one of them.</summary>
internal sealed class LiveCards(Database database)
{
    /// <summary>Older ones have scrolled away, and waves have ended.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <summary>Longer than one change can take.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    private static DateTimeOffset Real => TimeProvider.System.GetUtcNow();

    public Task<IReadOnlyList<LiveCard>> OpenAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<LiveCard>(
            """
            select k.person_id, k.turn_id, k.wave_id, w.state as wave_state, k.shown, k.changed_at, t.message_id, c.reference,
                   c.language as contact_language, c.time_zone as contact_time_zone,
                   r.language as roster_language, r.time_zone as roster_time_zone
            from wave_card k
            join turn t on t.activity_id = k.turn_id
            join contact c on c.person_id = k.person_id
            left join wave w on w.id = k.wave_id
            left join roster r on r.person_id = k.person_id
            where k.final = 0 and k.claimed_until < @now and k.made_at > @oldest
                and t.message_id is not null and c.reference is not null and c.unreachable is null
            """,
            new { now = Real, oldest = Real - Oldest },
            cancellationToken
        );

    /// <returns>False when another node has it, or another card has taken its place.</returns>
    public async Task<bool> TakeAsync(LiveCard card, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            """
            update wave_card set claimed_until = @until
            where person_id = @PersonId and turn_id = @TurnId and claimed_until < @now and final = 0
            """,
            new
            {
                card.PersonId,
                card.TurnId,
                now = Real,
                until = Real + Claim,
            },
            cancellationToken
        ) > 0;

    /// <summary>Notes what the card says now.</summary>
    /// <param name="final">Whether it will say so for good.</param>
    public Task KeepAsync(LiveCard card, string shown, bool final, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            update wave_card set shown = @shown, changed_at = @now, claimed_until = 0, final = @final
            where person_id = @PersonId and turn_id = @TurnId
            """,
            new
            {
                card.PersonId,
                card.TurnId,
                shown,
                now = Real,
                final = final ? 1 : 0,
            },
            cancellationToken
        );

    /// <summary>What it says is as it was; that need not be looked at again at once.</summary>
    public Task SeeAsync(LiveCard card, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update wave_card set changed_at = @now where person_id = @PersonId and turn_id = @TurnId",
            new
            {
                card.PersonId,
                card.TurnId,
                now = Real,
            },
            cancellationToken
        );

    /// <summary>It could not be changed; it is tried again after a while.</summary>
    public Task PutOffAsync(LiveCard card, TimeSpan wait, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update wave_card set claimed_until = @until where person_id = @PersonId and turn_id = @TurnId",
            new
            {
                card.PersonId,
                card.TurnId,
                until = Real + wait,
            },
            cancellationToken
        );

    private async Task<int> ExecuteAsync(string sql, object values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var rows = await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return rows;
    }
}

/// <summary>One of them, where it is and for whom.</summary>
internal sealed record LiveCard
{
    public required string PersonId { get; init; }
    public required string TurnId { get; init; }
    public string? WaveId { get; init; }
    public string? WaveState { get; init; }

    /// <summary>Gets what it says, in short; empty while it is as the turn left it.</summary>
    public required string Shown { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public required string MessageId { get; init; }
    public required string Reference { get; init; }
    public string? ContactLanguage { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterLanguage { get; init; }
    public string? RosterTimeZone { get; init; }

    public Phrases Phrases =>
        Phrases.In(Phrases.LanguageOf(ContactLanguage) ?? Phrases.LanguageOf(RosterLanguage) ?? Language.Swedish);

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;
}
