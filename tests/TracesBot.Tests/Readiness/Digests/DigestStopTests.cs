using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Chat;
using TracesBot.Proactive;
using TracesBot.Storage;

namespace TracesBot.Readiness.Digests;

/// <summary>A report of the week that has to wait: until the bot is stopped, or until nobody is at work any more.</summary>
public sealed class DigestStopTests : IAsyncLifetime
{
    private static readonly DateTimeOffset NextMonday = BotFixture.Monday.AddDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly Bot _bot = new();

    private DigestRounds Rounds => _bot.Services.GetRequiredService<DigestRounds>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _bot.InitializeAsync();
        _bot.Services.GetRequiredService<SendBudget>();
        _bot.Pace.Advance(Pause);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_manager_whose_report_waited_for_its_turn_when_the_bot_was_stopped_gets_it_afterwards()
    {
        var manager = await SubscriberAsync("Waiting Wilma");
        await PauseAsync(at: NextMonday);
        await Rounds.StopAsync(Token);
        ReportsTo(manager).ShouldBe(0);
        _bot.Pace.Advance(Pause);

        await Rounds.RunAsync(Token);

        ReportsTo(manager).ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_whose_report_had_not_left_yet_when_the_bot_was_stopped_gets_it_afterwards()
    {
        var manager = await SubscriberAsync("Leaving Levi");
        _bot.Brake.IsOn = true;
        _bot.Clock.SetUtcNow(NextMonday);
        await UntilAsync(() => _bot.Brake.Holds);
        await Rounds.StopAsync(Token);
        _bot.Brake.IsOn = false;
        ReportsTo(manager).ShouldBe(0);

        await Rounds.RunAsync(Token);

        ReportsTo(manager).ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_whose_report_had_to_wait_until_after_hours_gets_it_the_next_morning()
    {
        var manager = await SubscriberAsync("Evening Evelina");
        await PauseAsync(at: NextMonday.AddHours(6.5));
        _bot.Clock.SetUtcNow(NextMonday.AddHours(8));
        _bot.Pace.Advance(Pause);
        await Rounds.RunAsync(Token);
        ReportsTo(manager).ShouldBe(0, "it is six o'clock");

        _bot.Clock.SetUtcNow(NextMonday.AddHours(23));
        await Rounds.RunAsync(Token);

        ReportsTo(manager).ShouldBe(1);
    }

    /// <summary>Teams wants to be left alone just when a round begins, which then waits.</summary>
    private Task PauseAsync(DateTimeOffset at)
    {
        _bot.Services.GetRequiredService<SendBudget>().Throttled(Pause);
        _bot.Clock.SetUtcNow(at);

        return UntilAsync(() => _bot.Pace.IsWaitedFor);
    }

    private static async Task UntilAsync(Func<bool> come)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!come())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>A manager who wants the report, and among whose people something is new.</summary>
    private async Task<Person> SubscriberAsync(string name)
    {
        var organisation = new Organisation(_bot.Services.GetRequiredService<Database>());
        var manager = _bot.Meet(name);
        await organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);
        var one = await organisation.AddAsync($"{name} One", name, manager.Teams);
        await manager.Says("Skicka veckorapport");
        await organisation.SetAsync(one, new Progress("started"));

        return manager;
    }

    private static int ReportsTo(Person manager) =>
        manager.SeesAll.Count(message => message.Text.StartsWith("Veckans läge", StringComparison.Ordinal));

    private sealed class Bot : BotFixture
    {
        public Brake Brake { get; } = new();

        /// <summary>Gets the clock by which places are given.</summary>
        public PaceClock Pace { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Reminders:Automatic"] = "false" };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            // What belongs to every client comes before what the bot adds to its own: a call that is held has not left.
            builder.ConfigureTestServices(services =>
            {
                services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new BrakeHandler(Brake)));
                services.AddSingleton(provider => new SendBudget(
                    provider.GetRequiredService<IOptions<SendOptions>>(),
                    Pace
                ));
                // The rounds are stopped as when the bot is; the rest of it stays, to look at.
                services.Configure<HostOptions>(static options =>
                    options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore
                );
            });
        }
    }

    /// <summary>Tells whether somebody has begun to wait.</summary>
    private sealed class PaceClock : FakeTimeProvider
    {
        private volatile bool _isWaitedFor;

        public bool IsWaitedFor => _isWaitedFor;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _isWaitedFor = true;

            return timer;
        }
    }

    /// <summary>Holds messages before they leave.</summary>
    private sealed class Brake
    {
        private volatile bool _isOn;
        private volatile bool _holds;

        public bool IsOn
        {
            get => _isOn;
            set => _isOn = value;
        }

        public bool Holds => _holds;

        public Task PassAsync(CancellationToken cancellationToken)
        {
            if (!IsOn)
            {
                return Task.CompletedTask;
            }

            _holds = true;

            return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    private sealed class BrakeHandler(Brake brake) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await brake.PassAsync(cancellationToken);

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
