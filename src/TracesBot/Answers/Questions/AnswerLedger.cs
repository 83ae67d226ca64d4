using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>
/// The book of answers on their way to those who asked. Every step is a transaction of its own, written down before the
/// next one is taken: after a crash an answer that may have arrived is not sent again.
/// </summary>
internal sealed class AnswerLedger(Database database)
{
    private const int PageSize = 1000;

    /// <summary>An attempt without an outcome after so long belongs to a process that is gone.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(5);

    private static DateTimeOffset Real => TimeProvider.System.GetUtcNow();

    /// <summary>Those who wait for an answer that exists and can be reached.</summary>
    public Task<IReadOnlyList<AnswerToSend>> WaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<AnswerToSend>(
            """
            select a.question_id, a.person_id, a.language, a.attempts, c.reference,
                   c.time_zone as contact_time_zone, r.time_zone as roster_time_zone
            from question_asker a
            join question q on q.id = a.question_id and q.state = 'answered'
            join contact c on c.person_id = a.person_id and c.reference is not null and c.unreachable is null
            left join roster r on r.person_id = a.person_id
            where a.send_state = 'waiting' and coalesce(r.active, 1) = 1 and (a.send_at is null or a.send_at <= @now)
            order by a.at limit @size
            """,
            new { now = Real, size = PageSize },
            cancellationToken
        );

    /// <summary>Writes down that the answer leaves now; null when it has left already, or shall not any more.</summary>
    public async Task<KeptQuestion?> StartAsync(AnswerToSend send, CancellationToken cancellationToken)
    {
        const string Start = """
            update question_asker set send_state = 'attempting', send_at = @now
            where question_id = @QuestionId and person_id = @PersonId and send_state = 'waiting'
                and exists (select 1 from question where id = @QuestionId and state = 'answered')
            """;
        await using var session = new Session(database);
        var values = new
        {
            send.QuestionId,
            send.PersonId,
            now = Real,
        };
        if (await session.ExecuteAsync(Start, values, cancellationToken) is 0)
        {
            return null;
        }

        var question = await new QuestionStore(session).FindAsync(send.QuestionId, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return question;
    }

    /// <param name="state">Accepted, refused or uncertain.</param>
    public Task FinishAsync(AnswerToSend send, string state, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            "send_state = @state, send_reason = @reason, send_at = @at",
            send,
            state,
            reason,
            Real,
            cancellationToken
        );

    /// <summary>The answer has not been taken and may be sent again after a while.</summary>
    public Task PutBackAsync(AnswerToSend send, TimeSpan wait, CancellationToken cancellationToken) =>
        ChangeAsync(
            "send_state = @state, send_reason = @reason, send_at = @at, attempts = attempts + 1",
            send,
            "waiting",
            reason: null,
            Real + wait,
            cancellationToken
        );

    /// <summary>Gives up what was under way when a process ended.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        const string Lost =
            "select question_id from question_asker where send_state = 'attempting' and send_at < @before";
        const string Settle = """
            update question_asker set send_state = 'uncertain', send_reason = 'process-ended'
            where send_state = 'attempting' and send_at < @before
            """;
        var before = Real - LongestAttempt;
        if (!await database.AnyAsync(Lost, new { before }, cancellationToken))
        {
            return;
        }

        await using var session = new Session(database);
        await session.ExecuteAsync(Settle, new { before }, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private async Task ChangeAsync(
        string change,
        AnswerToSend send,
        string state,
        string? reason,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            $"update question_asker set {change} where question_id = @QuestionId and person_id = @PersonId and send_state = 'attempting'",
            new
            {
                send.QuestionId,
                send.PersonId,
                state,
                reason,
                at,
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }
}

/// <summary>An answer that somebody waits for, and how they are reached.</summary>
internal sealed record AnswerToSend
{
    public long QuestionId { get; init; }
    public string PersonId { get; init; } = "";
    public string Reference { get; init; } = "";
    public long Attempts { get; init; }
    public string? Language { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterTimeZone { get; init; }

    public Phrases Phrases => Phrases.In(Phrases.LanguageOf(Language) ?? Words.Language.Swedish);

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;
}
