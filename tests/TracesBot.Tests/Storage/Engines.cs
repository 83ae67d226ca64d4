using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace TracesBot.Storage;

/// <summary>The two database engines. Every store test runs on both; without PostgreSQL its half is skipped, and says so.</summary>
public static class Engines
{
    private const string Variable = "TRACESBOT_TEST_POSTGRES";

    public static TheoryData<string> All => [nameof(StorageProvider.Sqlite), nameof(StorageProvider.PostgreSql)];

    /// <summary>An empty database of its own, with every table in it.</summary>
    internal static async Task<TestDatabase> CreateAsync(string engine)
    {
        var provider = Enum.Parse<StorageProvider>(engine);
        var options = provider is StorageProvider.Sqlite ? Sqlite() : await PostgreSqlAsync();
        var database = new Database(Options.Create(options));
        await new Migrator(database, TimeProvider.System, NullLogger<Migrator>.Instance).MigrateAsync(
            TestContext.Current.CancellationToken
        );

        return new TestDatabase(database, options);
    }

    private static StorageOptions Sqlite() =>
        new()
        {
            ConnectionString = $"Data Source={Path.Combine(Path.GetTempPath(), $"tracesbot-{Guid.NewGuid():N}.db")}",
        };

    private static async Task<StorageOptions> PostgreSqlAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            server is null && Environment.GetEnvironmentVariable("CI") is null,
            $"No PostgreSQL: set {Variable}."
        );
        server.ShouldNotBeNull($"In CI the PostgreSQL half must run: set {Variable}.");
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.ExecuteAsync($"create database {name}");

        return new StorageOptions
        {
            Provider = StorageProvider.PostgreSql,
            ConnectionString = new NpgsqlConnectionStringBuilder(server)
            {
                Database = name,
                Pooling = true,
            }.ConnectionString,
        };
    }
}

internal sealed class TestDatabase(Database database, StorageOptions options) : IAsyncDisposable
{
    public Database Database { get; } = database;

    public StorageOptions Options { get; } = options;

    /// <summary>Runs work in a session of its own and commits it.</summary>
    public async Task<T> InSessionAsync<T>(Func<Session, Task<T>> work)
    {
        await using var session = new Session(Database);
        var result = await work(session);
        await session.CommitAsync(TestContext.Current.CancellationToken);

        return result;
    }

    public Task InSessionAsync(Func<Session, Task> work) =>
        InSessionAsync(async session =>
        {
            await work(session);

            return 0;
        });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Options.Provider is StorageProvider.Sqlite)
        {
            SqliteFile.Delete(Options.ConnectionString);
        }
    }
}
