using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>A whole campaign played with the clock: planner, policy, waves and ledger, an hour at a time.</summary>
internal sealed class CampaignPlay
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Database _database;
    private readonly ReminderRules _rules;
    private readonly PlayedTime _clock = new(Begins);
    private readonly WavePlanner _promises;
    private readonly SchedulePlanner _schedule;
    private readonly WaveClaims _claims;
    private readonly WaveLedger _ledger;
    private readonly List<PlayedReminder> _reminders = [];

    public CampaignPlay(Database database, ReminderRules rules)
    {
        var node = new NodeId();
        _database = database;
        _rules = rules;
        _promises = new WavePlanner(database, _clock);
        _schedule = new SchedulePlanner(database, node, rules, _clock);
        _claims = new WaveClaims(database, node, _clock);
        _ledger = new WaveLedger(database, node, rules, _clock);
    }

    public static DateTimeOffset Begins { get; } = new(2025, 5, 30, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Ends { get; } = new(2025, 9, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Plays it to its end.</summary>
    /// <returns>Every reminder, in the order in which they were sent.</returns>
    public async Task<IReadOnlyList<PlayedReminder>> PlayAsync(
        IReadOnlyList<PlayedPerson> people,
        CancellationToken cancellationToken
    )
    {
        await MeetAsync(people, cancellationToken);
        var byId = people.ToDictionary(static person => person.Id, StringComparer.Ordinal);
        var deeds = new Queue<PlayedPerson>(
            people.Where(static person => person.Deed is not null).OrderBy(static person => person.At)
        );
        for (; _clock.Now < Ends; _clock.Now += Hour)
        {
            while (deeds.TryPeek(out var next) && next.At <= _clock.Now)
            {
                await DoAsync(deeds.Dequeue(), cancellationToken);
            }

            await _promises.PlanPromisesAsync(cancellationToken);
            await _schedule.PlanAsync(cancellationToken);
            while (await _claims.TakeOldestAsync(cancellationToken) is { } wave)
            {
                await SendAsync(wave, byId, cancellationToken);
            }
        }

        return _reminders;
    }

    private async Task SendAsync(
        string wave,
        Dictionary<string, PlayedPerson> people,
        CancellationToken cancellationToken
    )
    {
        var after = "";
        while (after is not null)
        {
            var (send, last) = await _ledger.SiftAsync(wave, after, cancellationToken);
            foreach (var id in send)
            {
                await SendAsync(wave, people[id], cancellationToken);
            }

            after = last;
        }

        if (!await _claims.EndAsync(wave, cancellationToken))
        {
            throw new InvalidOperationException($"Somebody in the wave of {_clock.Now:u} has no outcome.");
        }
    }

    private async Task SendAsync(string wave, PlayedPerson person, CancellationToken cancellationToken)
    {
        if (await _ledger.StartAsync(wave, person.Id, cancellationToken) is not { } candidate)
        {
            return;
        }

        var next = ReminderPolicy.Next(candidate, _rules, _clock.Now);
        var asked = candidate.Promise <= _clock.Now;
        _reminders.Add(
            new PlayedReminder(
                person,
                TimeZoneInfo.ConvertTime(_clock.Now, person.Zone),
                asked ? ReminderCause.Asked : next.Cause!.Value,
                asked ? 0 : next.Number
            )
        );
        await _ledger.FinishAsync(
            wave,
            candidate,
            SendStates.Accepted,
            reason: null,
            activityId: "1",
            cancellationToken
        );
    }

    private async Task MeetAsync(IReadOnlyList<PlayedPerson> people, CancellationToken cancellationToken)
    {
        await using var session = new Session(_database);
        foreach (var person in people)
        {
            await session.ExecuteAsync(
                "insert into contact (person_id, reference, time_zone) values (@Id, '{}', @ZoneId)",
                new { person.Id, person.ZoneId },
                cancellationToken
            );
            await session.ExecuteAsync(
                "insert into roster (person_id, upn, display_name, team) values (@Id, @Id, @Id, 'Import')",
                new { person.Id },
                cancellationToken
            );
        }

        await session.CommitAsync(cancellationToken);
    }

    private async Task DoAsync(PlayedPerson person, CancellationToken cancellationToken)
    {
        await using var session = new Session(_database);
        switch (person.Deed)
        {
            case Deed.Switches:
                await session.ExecuteAsync(
                    "insert into switch_record (person_id, state, changed_at, version) values (@Id, 'switched', @At, 1)",
                    new { person.Id, person.At },
                    cancellationToken
                );
                break;
            case Deed.Leaves:
                await session.ExecuteAsync(
                    "update roster set active = 0 where person_id = @Id",
                    new { person.Id },
                    cancellationToken
                );
                break;
            case Deed.Snoozes:
                await ChooseAsync(session, person, choice => choice.Snoozed(person.Until), cancellationToken);
                break;
            case Deed.Stops:
                await ChooseAsync(session, person, static choice => choice.StoppedForGood(), cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"{person.Id} does nothing.");
        }

        await session.CommitAsync(cancellationToken);
    }

    private static async Task ChooseAsync(
        Session session,
        PlayedPerson person,
        Func<ReminderChoice, ReminderChoice> choose,
        CancellationToken cancellationToken
    )
    {
        var store = new ReminderStore(session);
        var choice = await store.FindAsync(person.Id, cancellationToken);
        await store.SaveAsync(person.Id, choose(choice), person.At, cancellationToken);
    }
}
