using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Chat;

/// <summary>
/// The whole bot as it runs in production, with its real addresses in the configuration. Replaced are the clock, the
/// database file, and the wire below the last handler: it ends in a simulated Teams.
/// </summary>
public class BotFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _database = Path.Combine(Path.GetTempPath(), $"tracesbot-{Guid.NewGuid():N}.db");
    private FakeTeams? _teams;

    /// <summary>Gets a Monday at ten in Stockholm, after the campaign's date.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Monday);

    public FakeTeams Teams => _teams ?? throw new InvalidOperationException("The fixture has not started.");

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Settings of this fixture's own, such as another database.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(new FakeTeamsOptions { AppPassword = "a secret of the tests" });
        Client = CreateClient();
    }

    /// <summary>Somebody new with a Teams client; the same name is the same person.</summary>
    public Person Meet(string name, string locale = "sv-SE") =>
        new(this, Teams.Add(TeamsPerson.Named(name) with { Locale = locale }));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_teams is not null)
        {
            await _teams.DisposeAsync();
        }

        SqliteFile.Delete($"Data Source={_database}");
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("MicrosoftAppType", "SingleTenant");
        builder.UseSetting("MicrosoftAppId", Teams.Options.AppId);
        builder.UseSetting("MicrosoftAppPassword", Teams.Options.AppPassword);
        builder.UseSetting("MicrosoftAppTenantId", Teams.Options.TenantId);
        builder.UseSetting("Storage:ConnectionString", $"Data Source={_database}");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureHttpClientDefaults(http =>
                http.ConfigurePrimaryHttpMessageHandler(() =>
                {
                    var wire = Teams.Reroute();
                    wire.InnerHandler = new SocketsHttpHandler();

                    return wire;
                })
            );
        });
    }
}
