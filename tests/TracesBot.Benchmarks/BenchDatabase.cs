using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using TracesBot.Storage;

namespace TracesBot.Benchmarks;

/// <summary>A database of its own with every table in it, gone afterwards.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Variable = "TRACESBOT_TEST_POSTGRES";

    private readonly StorageOptions _options;

    private BenchDatabase(StorageOptions options)
    {
        _options = options;
        Database = new Database(Options.Create(options));
    }

    public Database Database { get; }

    public string Name => _options.Provider is StorageProvider.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>An empty SQLite file, and a database in PostgreSQL where there is one; otherwise that is said.</summary>
    public static async IAsyncEnumerable<BenchDatabase> EachAsync()
    {
        yield return await CreateAsync(
            new StorageOptions
            {
                ConnectionString =
                    $"Data Source={Path.Combine(Path.GetTempPath(), $"tracesbot-bench-{Guid.NewGuid():N}.db")}",
            }
        );
        if (Environment.GetEnvironmentVariable(Variable) is { } server)
        {
            var name = $"bench{Guid.NewGuid():N}";
            await using var connection = new NpgsqlConnection(server);
            await connection.ExecuteAsync($"create database {name}");

            yield return await CreateAsync(
                new StorageOptions
                {
                    Provider = StorageProvider.PostgreSql,
                    ConnectionString = new NpgsqlConnectionStringBuilder(server)
                    {
                        Database = name,
                        CommandTimeout = 600,
                    }.ConnectionString,
                }
            );
        }
        else
        {
            Console.WriteLine($"  No PostgreSQL: set {Variable} to a connection string.");
        }
    }

    /// <summary>Runs work in a session of its own and commits it.</summary>
    public async Task<T> InSessionAsync<T>(Func<Session, Task<T>> work)
    {
        await using var session = new Session(Database);
        var result = await work(session);
        await session.CommitAsync(CancellationToken.None);

        return result;
    }

    /// <summary>Runs statements that may take long.</summary>
    public async Task RunAsync(params IEnumerable<string> statements)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        foreach (var sql in statements)
        {
            await connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: 0));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_options.Provider is StorageProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            var file = new SqliteConnectionStringBuilder(_options.ConnectionString).DataSource;
            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                File.Delete(file + ending);
            }
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            var server = new NpgsqlConnectionStringBuilder(_options.ConnectionString);
            var name = server.Database;
            server.Database = "postgres";
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.ExecuteAsync($"drop database {name} with (force)");
        }
    }

    private static async Task<BenchDatabase> CreateAsync(StorageOptions options)
    {
        var bench = new BenchDatabase(options);
        await new Migrator(bench.Database, TimeProvider.System, NullLogger<Migrator>.Instance).MigrateAsync(
            CancellationToken.None
        );

        return bench;
    }
}
