using System.Data.Common;
using TracesBot.Proactive;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Reminders;

/// <summary>Tells the reminders that lie in a person's chat that the switch is done, so that no old card still asks for it.</summary>
internal sealed partial class ReminderCloser(
    Database database,
    ProactiveSender sender,
    SendBudget budget,
    TimeProvider clock,
    ILogger<ReminderCloser> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    /// <summary>After a restart, switches of so many days are looked at once more.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    /// <summary>Older reminders have scrolled away.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(90);

    private DateTimeOffset? _lookedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        do
        {
            try
            {
                await CloseAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Interrupted(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Closes the reminders of everybody who has switched since the last time.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        // A card whose place another has taken after a press shows something else, and stays.
        const string Sql = """
            select s.wave_id, s.person_id, s.activity_id, c.reference, c.language
            from switch_record r
            join wave_send s on s.person_id = r.person_id
            join contact c on c.person_id = r.person_id
            where r.changed_at > @since and r.state in ('switched', 'with-backup')
                and s.state = 'accepted' and s.activity_id is not null and s.closed_at is null
                and s.at > @oldest and s.at <= r.changed_at and c.reference is not null
                and not exists (select 1 from turn t where t.card_id = s.activity_id)
            limit 200
            """;
        var now = clock.GetUtcNow();
        var values = new { since = (_lookedAt ?? now) - LookBack, oldest = now - Oldest };
        foreach (var reminder in await database.ReadAsync<OpenReminder>(Sql, values, cancellationToken))
        {
            await CloseAsync(reminder, now, cancellationToken);
        }

        _lookedAt = now;
    }

    private async Task CloseAsync(OpenReminder reminder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Written down first: a card that could not be changed is not worth a second attempt.
        const string Sql = """
            update wave_send set closed_at = @now
            where wave_id = @WaveId and person_id = @PersonId and closed_at is null
            """;
        await using var session = new Session(database);
        var values = new
        {
            reminder.WaveId,
            reminder.PersonId,
            now,
        };
        var ours = await session.ExecuteAsync(Sql, values, cancellationToken) > 0;
        await session.CommitAsync(cancellationToken);
        if (!ours)
        {
            return;
        }

        using var place = await budget.WaitAsync(cancellationToken);
        var phrases = Phrases.In(Phrases.LanguageOf(reminder.Language) ?? Language.Swedish);
        var outcome = await sender.UpdateAsync(
            place,
            reminder.Reference,
            reminder.ActivityId,
            ReminderCards.Done(phrases),
            cancellationToken
        );
        if (outcome is not SendOutcome.Accepted)
        {
            Log.NotChanged(logger, reminder.PersonId, outcome.GetType().Name);
        }
    }

    private sealed record OpenReminder
    {
        public required string WaveId { get; init; }
        public required string PersonId { get; init; }
        public required string ActivityId { get; init; }
        public required string Reference { get; init; }
        public string? Language { get; init; }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 340,
            Level = LogLevel.Warning,
            Message = "The database did not answer; old reminders are changed when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);

        [LoggerMessage(
            EventId = 341,
            Level = LogLevel.Information,
            Message = "An old reminder of {PersonId} could not be changed: {Outcome}."
        )]
        public static partial void NotChanged(ILogger logger, string personId, string outcome);
    }
}
