using TracesBot.Reminders;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness.Nudges;

/// <summary>What managers ask for, in both databases.</summary>
public sealed class NudgeStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Engines => Storage.Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Those_who_remain_are_read_with_all_that_decides_about_them(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var boss = await organisation.AddAsync("Boss", "Top", manager: null);
        var met = await organisation.AddAsync("Met", "Import", boss);
        await organisation.AddAsync("Never Met", "Import", boss);
        await organisation.AddAsync("Elsewhere", "Export", boss);
        await organisation.AddAsync("Ready", "Import", boss, Progress.Switched("bankid", "said"));
        await database.InSessionAsync(session =>
            session.ExecuteAsync(
                """
                insert into contact (person_id, reference) values (@id, '{}');
                insert into reminder_choice (person_id, snoozed_until, stopped, changed_at, version)
                    values (@id, @now, 1, 0, 1);
                insert into wave_send (wave_id, person_id, state, at) values ('a', @id, 'accepted', @now - 3600000);
                insert into wave_send (wave_id, person_id, state, at) values ('b', @id, 'refused', @now);
                insert into wave_send (wave_id, person_id, state, at) values ('c', @id, 'uncertain', @now - 864000000);
                """,
                new { id = met.AadObjectId, now = Now },
                Token
            )
        );
        await using var session = new Session(database.Database);
        var store = new NudgeStore(session);
        var viewer = new Viewer(boss.AadObjectId, boss.Upn);

        var import = await store.RemainingAsync(viewer, Seen("Import"), 10, Now, Token);
        var everybody = await store.RemainingAsync(viewer, Seen(team: null), 10, Now, Token);

        everybody.Select(person => person.Name).ShouldBe(["Elsewhere", "Met", "Never Met"]);
        import.Select(person => person.Name).ShouldBe(["Met", "Never Met"]);
        import[0]
            .ShouldBe(
                new Remaining
                {
                    PersonId = met.AadObjectId,
                    Name = "Met",
                    Team = "Import",
                    Stopped = 1,
                    SnoozedUntil = Now,
                    RemindedAt = Now.AddHours(-1),
                    Recent = 1,
                }
            );
        import[1].Unreachable.ShouldBe(1);
        (await store.RemainingAsync(viewer, Seen(team: null), 1, Now, Token)).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_is_asked_for_becomes_one_wave_and_its_outcome_is_told(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await database.InSessionAsync(session =>
            session.ExecuteAsync(
                """
                insert into roster (person_id, upn, display_name, team, manager_upn) values
                    ('boss', 'boss@x.se', 'Boss', 'Top', null), ('one', 'one@x.se', 'One', 'Import', 'boss@x.se'),
                    ('two', 'two@x.se', 'Two', 'Import', 'boss@x.se'), ('three', 'three@x.se', 'Three', 'Import', 'boss@x.se')
                """,
                values: null,
                Token
            )
        );
        Remaining[] people = [new() { PersonId = "one" }, new() { PersonId = "two" }, new() { PersonId = "three" }];

        (await AskAsync("line", Now)).ShouldBeTrue();
        (await AskAsync("line", Now.AddHours(1))).ShouldBeFalse("the same has been asked for today");
        (await AskAsync("team Import", Now.AddHours(-1))).ShouldBeTrue();
        (await LatestAsync())!.Waiting.ShouldBe(3, "nobody has planned it yet");
        var planner = new NudgePlanner(database.Database, TimeProvider.System);
        await planner.PlanAsync(Token);
        await planner.PlanAsync(Token);

        (
            await database.Database.ReadAsync<string>(
                """
                select n.scope || ' ' || w.kind || ' ' || w.state || ' ' || s.person_id || ' ' || s.state
                from nudge n join wave w on w.id = n.wave_id join wave_send s on s.wave_id = w.id
                order by n.scope, s.person_id
                """,
                values: null,
                Token
            )
        ).ShouldBe([
            "line nudge planned one planned",
            "line nudge planned three planned",
            "line nudge planned two planned",
            "team Import nudge planned one planned",
            "team Import nudge planned three planned",
            "team Import nudge planned two planned",
        ]);
        await database.InSessionAsync(session =>
            session.ExecuteAsync(
                """
                update wave_send set state = 'accepted' where person_id = 'one';
                update wave_send set state = 'skipped' where person_id = 'two';
                insert into switch_record (person_id, state, changed_at, version) values ('one', 'switched', @later, 1);
                """,
                new { later = Now.AddHours(2) },
                Token
            )
        );
        (await LatestAsync()).ShouldBe(
            new NudgeOutcome
            {
                At = Now,
                People = 3,
                Accepted = 1,
                Waiting = 1,
                NotSent = 1,
                SwitchedSince = 1,
            }
        );

        async Task<bool> AskAsync(string scope, DateTimeOffset at)
        {
            await using var session = new Session(database.Database);
            var asked = await new NudgeStore(session).AddAsync("boss", scope, people, at, Token);
            await session.CommitAsync(Token);

            return asked;
        }

        async Task<NudgeOutcome?> LatestAsync()
        {
            await using var session = new Session(database.Database);

            return await new NudgeStore(session).LatestAsync(new Viewer("boss", "boss@x.se"), Seen(team: null), Token);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Of_a_group_that_has_become_too_small_to_be_shown_no_outcome_is_told(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var boss = await organisation.AddAsync("Boss", "Top", manager: null);
        var middle = await organisation.AddAsync("Middle", "Middle", boss);
        var group = new List<TeamsPerson>();
        foreach (var number in Enumerable.Range(1, 5))
        {
            group.Add(await organisation.AddAsync($"Member {number}", "Import", middle));
        }

        var viewer = new Viewer(boss.AadObjectId, boss.Upn);
        await database.InSessionAsync(async session =>
        {
            var store = new NudgeStore(session);
            var people = await store.RemainingAsync(viewer, Seen(team: null), 10, Now, Token);
            await store.AddAsync(viewer.Id, "line", people, Now, Token);
        });
        (await PeopleAsync()).ShouldBe(6);

        await organisation.LeaveAsync(group[0]);
        (await PeopleAsync()).ShouldBe(1, "four are too few, and only the one in between is left");

        async Task<long> PeopleAsync()
        {
            await using var session = new Session(database.Database);

            return (await new NudgeStore(session).LatestAsync(viewer, Seen(team: null), Token))!.People;
        }
    }

    private static SeenLine Seen(string? team) => new(team, MaskedLine.Of([], smallest: 5));
}
