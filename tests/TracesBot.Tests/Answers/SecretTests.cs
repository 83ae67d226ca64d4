using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TracesBot.Chat;

namespace TracesBot.Answers;

/// <summary>What must never be kept is not kept anywhere.</summary>
public sealed class SecretTests
{
    private const string Warning = "ser ut som ett lösenord, en kod eller ett personnummer";

    [Theory]
    [InlineData("mitt lösenord är Sommar2026", "Sommar2026")]
    [InlineData("PIN 470853 fungerar inte i appen", "470853")]
    [InlineData("koden jag fick är 483920", "483920")]
    [InlineData("19811218-9876", "811218-9876")]
    public async Task A_secret_is_warned_about_and_stands_in_no_file_and_no_log(string text, string secret)
    {
        await using var bot = await LoggedFixture.StartAsync();
        var person = bot.Meet("Careless Carl");
        await person.Says("hej");

        await person.Says(text);

        person.SeesAll[1].Text.ShouldContain(Warning);
        person.SeesAll[1].Text.ShouldContain("ta bort meddelandet");
        var sent = string.Join('\n', bot.Teams.Arrivals.Select(arrival => arrival.ToString()));
        sent.ShouldNotContain(secret);
        bot.FileText().ShouldNotContain(secret);
        bot.Logs.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        bot.Logs.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_question_beside_a_secret_is_answered_all_the_same()
    {
        await using var bot = await LoggedFixture.StartAsync();
        var person = bot.Meet("Careless Cia");

        await person.Says("Mitt lösenord är Sommar2026. När slutade SMS-inloggningen att fungera?");

        person.SeesAll.Count.ShouldBe(2);
        person.SeesAll[0].Text.ShouldContain(Warning);
        person.SeesAll[1].Text.ShouldContain("30 juni 2025");
    }

    [Fact]
    public async Task A_secret_beside_something_unknown_is_not_kept_as_a_question()
    {
        await using var bot = await LoggedFixture.StartAsync();
        var person = bot.Meet("Careless Cleo");

        await person.Says("pinkoden är 470853 och kan man köpa glass i kiosken vid färjan");

        person.SeesAll[0].Text.ShouldContain(Warning);
        bot.FileText().ShouldNotContain("glass");
    }

    [Fact]
    public async Task A_secret_in_a_group_is_warned_about_there()
    {
        await using var bot = await LoggedFixture.StartAsync();
        var person = bot.Meet("Group Greta");
        var group = bot.Teams.AddGroupChat(person.Teams, bot.Meet("Group Gary").Teams);

        await person.Do(bot.Teams.Activities.Message(person.Teams, "min pinkod är 470853", group));

        var seen = Seen.From(bot.Teams.Chat(group.Id).Messages[0]);
        seen.Text.ShouldContain("här läser fler");
        bot.FileText().ShouldNotContain("470853");
    }

    /// <summary>A bot whose every log line is kept, and whose database file can be read as it lies on the disk.</summary>
    private sealed class LoggedFixture : BotFixture, ILoggerProvider, ILogger
    {
        private readonly string _file = Path.Combine(Path.GetTempPath(), $"tracesbot-{Guid.NewGuid():N}.db");

        public ConcurrentQueue<string> Logs { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Storage:ConnectionString"] = $"Data Source={_file}",
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Trace",
            };

        public static async Task<LoggedFixture> StartAsync()
        {
            var fixture = new LoggedFixture();
            await fixture.InitializeAsync();

            return fixture;
        }

        /// <summary>The database and its journal, byte by byte.</summary>
        public string FileText()
        {
            var text = new StringBuilder();
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                text.Append(reader.ReadToEnd());
            }

            text.Length.ShouldBeGreaterThan(10_000);

            return text.ToString();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
            {
                File.Delete(file);
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(this));
        }

        ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

        void ILogger.Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Logs.Enqueue(formatter(state, exception) + exception);

        bool ILogger.IsEnabled(LogLevel logLevel) => true;

        IDisposable? ILogger.BeginScope<TState>(TState state) => null;
    }
}
