using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.Reminders.Waves;

/// <summary>Remembers, within a turn, which card of an administrator is to change by itself.</summary>
internal sealed class WaveCardStore(Session session)
{
    /// <summary>The reply of this turn follows a wave; without one it waits for a dry run. An earlier card is left as it is.</summary>
    public Task FollowAsync(Turn turn, string? wave, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into wave_card (person_id, turn_id, wave_id, made_at, changed_at)
            values (@personId, @turnId, @wave, @real, @real)
            on conflict (person_id) do update set
                turn_id = excluded.turn_id, wave_id = excluded.wave_id, shown = '', made_at = excluded.made_at,
                changed_at = excluded.changed_at, claimed_until = 0, final = 0
            """,
            new
            {
                personId = turn.Person.Id,
                turnId = turn.ActivityId,
                wave,
                real = TimeProvider.System.GetUtcNow(),
            },
            cancellationToken
        );

    /// <summary>Something else has taken the card's place, or is read instead of it.</summary>
    public Task LeaveAsync(string personId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from wave_card where person_id = @personId", new { personId }, cancellationToken);
}
