using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.SelfCheck;

/// <summary>A bot with somebody who runs it.</summary>
public class SelfCheckFixture : BotFixture
{
    private const string AdministratorName = "Admin Anna";

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Roles:Administrators:0"] = TeamsPerson.Named(AdministratorName).AadObjectId.ToUpperInvariant(),
        ["Reminders:Automatic"] = "false",
    };

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<SelfCheckFixture> StartAsync(
        TestDatabase database,
        params IEnumerable<(string Key, string Value)> settings
    )
    {
        var fixture = new SelfCheckFixture();
        fixture._settings["Storage:Provider"] = database.Options.Provider.ToString();
        fixture._settings["Storage:ConnectionString"] = database.Options.ConnectionString;
        foreach (var (key, value) in settings)
        {
            fixture._settings[key] = value;
        }

        await fixture.InitializeAsync();

        return fixture;
    }

    /// <summary>The one who runs the bot, and has written to it.</summary>
    internal async Task<Person> AdministratorAsync(string greeting = "Hej")
    {
        var person = Meet(AdministratorName);
        await person.Says(greeting);
        Teams.ForgetArrivals();

        return person;
    }

    /// <summary>Some time passes, and the bot looks at everything.</summary>
    internal async Task RoundAsync(TimeSpan later)
    {
        Clock.Advance(later);
        await Services.GetRequiredService<WarningStore>().ResetAsync(Token);
        await Services.GetRequiredService<SelfWatch>().RunAsync(Token);
    }

    internal Task RoundAsync() => RoundAsync(TimeSpan.Zero);

    /// <summary>A minute passes, in which no round is due.</summary>
    internal Task MinuteAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));

        return Services.GetRequiredService<SelfWatch>().RunAsync(Token);
    }

    internal async Task<IReadOnlyList<string>> HoldingAsync() =>
        [
            .. (await Services.GetRequiredService<WarningStore>().HoldingAsync(Token)).Select(warning =>
                $"{warning.Name} {warning.Stage}"
            ),
        ];

    internal async Task<long> MeasureAsync(string name) =>
        (await Services.GetRequiredService<WarningStore>().MeasuresAsync(Token))[name];

    internal async Task ExecuteAsync(string sql, object? values = null)
    {
        await using var session = new Session(Services.GetRequiredService<Database>());
        await session.ExecuteAsync(sql, values, Token);
        await session.CommitAsync(Token);
    }

    internal Task<string> HealthAsync() => Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Token);
}
