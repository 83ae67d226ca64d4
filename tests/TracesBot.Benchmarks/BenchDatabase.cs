using System.Data;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using TracesBot.Storage;

namespace TracesBot.Benchmarks;

/// <summary>An empty database of a measurement's own, which goes when the measurement is over.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Variable = "TRACESBOT_TEST_POSTGRES";

    /// <summary>What an option says for a file instead of a PostgreSQL connection string.</summary>
    public const string Sqlite = "sqlite";

    private readonly StorageOptions _options;
    private readonly string? _server;

    private BenchDatabase(StorageOptions options, string? server)
    {
        _options = options;
        _server = server;
        Database = new Database(Options.Create(options));
    }

    public Database Database { get; }

    public string Engine => _server is null ? "SQLite" : "PostgreSQL";

    /// <summary>Gets what tells a bot to use it.</summary>
    public string[] Settings =>
        [
            $"--{StorageOptions.Section}:{nameof(StorageOptions.Provider)}={_options.Provider}",
            $"--{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}={_options.ConnectionString}",
        ];

    /// <param name="place">"sqlite", or the connection string of a PostgreSQL server on which databases may be created.</param>
    public static async Task<BenchDatabase> CreateAsync(string place)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        var options = string.Equals(place, Sqlite, StringComparison.OrdinalIgnoreCase)
            ? new StorageOptions { ConnectionString = $"Data Source={Path.Combine(Path.GetTempPath(), name)}.db" }
            : new StorageOptions
            {
                Provider = StorageProvider.PostgreSql,
                ConnectionString = new NpgsqlConnectionStringBuilder(place)
                {
                    Database = name,
                    CommandTimeout = 600,
                }.ConnectionString,
            };
        var server = options.Provider is StorageProvider.PostgreSql ? place : null;
        if (server is not null)
        {
            await OnServerAsync(server, $"create database {name}");
        }

        var made = new BenchDatabase(options, server);
        await new Migrator(made.Database, TimeProvider.System, NullLogger<Migrator>.Instance).MigrateAsync(
            CancellationToken.None
        );

        return made;
    }

    /// <summary>An empty SQLite file, and a database in PostgreSQL where there is one; otherwise that is said.</summary>
    public static async IAsyncEnumerable<BenchDatabase> EachAsync()
    {
        yield return await CreateAsync(Sqlite);
        if (Environment.GetEnvironmentVariable(Variable) is { } server)
        {
            yield return await CreateAsync(server);
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

    /// <summary>Runs one statement, however long it takes.</summary>
    public async Task ExecuteAsync(string sql, object? values = null)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            new CommandDefinition(sql, values, commandTimeout: 0, commandType: CommandType.Text)
        );
    }

    public Task<IReadOnlyList<T>> ReadAsync<T>(string sql, object? values = null) =>
        Database.ReadAsync<T>(sql, values, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_server is not null)
        {
            await OnServerAsync(
                _server,
                $"drop database {new NpgsqlConnectionStringBuilder(_options.ConnectionString).Database} with (force)"
            );

            return;
        }

        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(_options.ConnectionString).DataSource;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.ExecuteAsync(sql);
    }
}
