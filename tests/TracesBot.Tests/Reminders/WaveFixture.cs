using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>A bot that sends fast, on a database that other bots may share.</summary>
public class WaveFixture : BotFixture
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Reminders:SendsPerSecond"] = "500",
        ["Reminders:Parallel"] = "8",
        ["Reminders:RetrySeconds"] = "1",
        ["Reminders:Attempts"] = "2",
    };

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="sendsPerSecond">Slow enough, and a test can interfere with a wave.</param>
    internal static async Task<WaveFixture> StartAsync(
        StorageOptions storage,
        int sendsPerSecond,
        params IEnumerable<(string Key, string Value)> settings
    )
    {
        var fixture = new WaveFixture();
        fixture._settings["Storage:Provider"] = storage.Provider.ToString();
        fixture._settings["Storage:ConnectionString"] = storage.ConnectionString;
        fixture._settings["Reminders:SendsPerSecond"] = sendsPerSecond.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, value) in settings)
        {
            fixture._settings[key] = value;
        }

        await fixture.InitializeAsync();

        return fixture;
    }

    /// <summary>Somebody who has talked to the bot.</summary>
    public async Task<Person> KnowAsync(string name, string greeting = "Hej")
    {
        var person = Meet(name);
        await person.Says(greeting);

        return person;
    }

    internal async Task<string> StartWaveAsync(bool anyHour = false)
    {
        // The first beat of a node that has only just started.
        await Services.GetRequiredService<WaveClaims>().BeatAsync(Token);

        return (await Services.GetRequiredService<WaveRun>().StartAsync("a test", anyHour, Token)).Id;
    }

    internal Task<WaveProgress> FollowAsync(string wave) =>
        Services.GetRequiredService<WaveRun>().FollowAsync(wave, static _ => { }, Token);

    internal async Task<string> RemindAsync(bool anyHour = false)
    {
        var wave = await StartWaveAsync(anyHour);
        (await FollowAsync(wave)).State.ShouldBe(WaveStates.Ended);

        return wave;
    }

    public Task<string> OutcomeAsync(string wave, Person person) =>
        ReadAsync(
            "select state || coalesce(' ' || reason, '') from wave_send where wave_id = @wave and person_id = @Id",
            new { wave, person.Id }
        );

    public Task<string> UnreachableAsync(Person person) =>
        ReadAsync("select coalesce(unreachable, '') from contact where person_id = @Id", new { person.Id });

    public async Task SwitchAsync(Person person)
    {
        await using var session = new Session(Services.GetRequiredService<Database>());
        await session.ExecuteAsync(
            "insert into switch_record (person_id, state, changed_at, version) values (@Id, 'switched', 0, 1)",
            new { person.Id },
            Token
        );
        await session.CommitAsync(Token);
    }

    /// <summary>How many reminders have reached the person, and count those that the bot believes failed.</summary>
    public int RemindersTo(Person person) =>
        Teams
            .Chat(person.Teams)
            .Messages.Count(message =>
                Seen.From(message).Buttons.Contains("Påminn mig nästa vecka", StringComparer.Ordinal)
            );

    private async Task<string> ReadAsync(string sql, object values) =>
        (await Services.GetRequiredService<Database>().ReadAsync<string>(sql, values, Token)).Single();
}
