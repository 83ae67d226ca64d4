using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Time passes, and what need not be kept goes.</summary>
public sealed class RetentionTests
{
    private static readonly Dictionary<string, string> Dated = new(StringComparer.Ordinal)
    {
        ["turn"] = "insert into turn (activity_id, at) values ('{0}', @at)",
        ["audit"] =
            "insert into audit (id, at, viewer_id, scope, outcome) values ('{0}', @at, 'boss', 'line', 'allowed')",
        ["wave"] =
            "insert into wave (id, kind, state, created_at, created_by, ended_at, claimed_until) values ('{0}', 'promise', 'ended', @at, 'x', @at, 0)",
        ["wave_send"] =
            "insert into wave_send (wave_id, person_id, state, at) values ('{0}', 'somebody', 'accepted', @at)",
        ["wave_card"] = "insert into wave_card (person_id, turn_id, made_at, changed_at) values ('{0}', 't', @at, @at)",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int> Kept =>
        [
            .. from engine in Storage.Engines.All.Select(row => row.Data)
            from kept in new[] { ("turn", 2), ("audit", 365), ("wave", 180), ("wave_send", 180), ("wave_card", 180) }
            select (engine, kept.Item1, kept.Item2),
        ];

    public static TheoryData<string> Engines => Storage.Engines.All;

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_is_kept_for_some_days_is_there_until_then_and_gone_afterwards(
        string engine,
        string table,
        int days
    )
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        await WriteAsync("younger", bot.Clock.GetUtcNow().AddDays(-days).AddMinutes(1));
        await WriteAsync("older", bot.Clock.GetUtcNow().AddDays(-days).AddMinutes(-1));

        await KeepHouseAsync(bot);

        (await CountAsync()).ShouldBe(1);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await KeepHouseAsync(bot);
        (await CountAsync()).ShouldBe(0);

        async Task WriteAsync(string id, DateTimeOffset at)
        {
            // A send goes with its wave.
            foreach (var written in table is "wave_send" ? new[] { "wave", table } : [table])
            {
                await ExecuteAsync(database, string.Format(CultureInfo.InvariantCulture, Dated[written], id), at);
            }
        }

        async Task<long> CountAsync() =>
            (await database.Database.ReadAsync<long>($"select count(*) from {table}", values: null, Token)).Single();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_answers_of_a_finished_walk_go_and_those_of_one_under_way_stay(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        foreach (var stage in new[] { "done", "guide" })
        {
            await ExecuteAsync(
                database,
                $"insert into walk (person_id, stage, answers, method, step, version, updated_at) values ('{stage}', '{stage}', 'access=yes', 'bankid', 2, 7, @at)",
                bot.Clock.GetUtcNow().AddDays(-91)
            );
        }

        await KeepHouseAsync(bot);

        var walks = await database.Database.ReadAsync<string>(
            "select person_id || ' ' || answers || ' ' || step || ' ' || version from walk order by person_id",
            values: null,
            Token
        );
        walks.ShouldBe(["done  0 7", "guide access=yes 2 7"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Somebody_who_has_left_is_forgotten_in_time_and_somebody_who_came_back_is_not(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var gone = await LeavingAsync("Gone Gerd");
        var back = await LeavingAsync("Back Bengt");
        await KeepHouseAsync(bot);
        bot.Clock.Advance(TimeSpan.FromDays(89));
        await ExecuteAsync(database, $"update roster set active = 1 where person_id = '{back.Id}'", default);
        await KeepHouseAsync(bot);
        (await MentionsAsync(gone)).ShouldContain("switch_record.person_id");

        bot.Clock.Advance(TimeSpan.FromDays(2));
        await KeepHouseAsync(bot);

        (await MentionsAsync(gone)).ShouldBeEmpty();
        (await MentionsAsync(back)).ShouldContain("switch_record.person_id");

        async Task<Person> LeavingAsync(string name)
        {
            var person = await bot.KnowAsync(name, "Jag har bytt till BankID");
            await ExecuteAsync(
                database,
                $"insert into roster (person_id, upn, display_name, team, active) values ('{person.Id}', '{person.Id}@example.se', 'x', 'x', 0)",
                default
            );

            return person;
        }

        Task<IReadOnlyList<string>> MentionsAsync(Person person) =>
            new EveryTable(database.Database).MentionsAsync(person.Id);
    }

    [Fact]
    public async Task The_running_bot_keeps_house_by_itself()
    {
        await using var database = await Storage.Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        await ExecuteAsync(
            database,
            "insert into turn (activity_id, at) values ('old', @at)",
            DateTimeOffset.UnixEpoch
        );

        bot.Clock.Advance(TimeSpan.FromHours(1));

        while ((await database.Database.ReadAsync<long>("select count(*) from turn", values: null, Token)).Single() > 0)
        {
            await Task.Yield();
            Token.ThrowIfCancellationRequested();
        }
    }

    private static Task KeepHouseAsync(BotFixture bot) =>
        bot.Services.GetRequiredService<Housekeeping>().RunAsync(Token);

    private static Task ExecuteAsync(TestDatabase database, string sql, DateTimeOffset at) =>
        database.InSessionAsync(session => session.ExecuteAsync(sql, new { at }, Token));
}
