using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace TracesBot.Storage;

/// <summary>The one database: an SQLite file for a single node, PostgreSQL for several.</summary>
internal sealed class Database : IAsyncDisposable
{
    // SQLite lets one writer in at a time and makes the others sleep on a thread. Waiting here instead costs no thread.
    private readonly SemaphoreSlim? _writer;
    private readonly DbDataSource? _postgres;
    private readonly string _sqlite;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    public Database(IOptions<StorageOptions> options)
    {
        Provider = options.Value.Provider;
        if (Provider is StorageProvider.PostgreSql)
        {
            _postgres = NpgsqlDataSource.Create(WithoutJit(options.Value.ConnectionString));
            _sqlite = "";
        }
        else
        {
            _writer = new SemaphoreSlim(1);
            _sqlite = options.Value.ConnectionString;
        }
    }

    public StorageProvider Provider { get; }

    /// <summary>Opens a connection for reading, or for work that manages its own transaction.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenConnectionAsync(cancellationToken);
        }

        var connection = new SqliteConnection(_sqlite);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Waits for the right to write. Dispose the result to hand it on.</summary>
    public async Task<WriteTurn> WaitForWriteAsync(CancellationToken cancellationToken)
    {
        if (_writer is not null)
        {
            await _writer.WaitAsync(cancellationToken);
        }

        return new WriteTurn(_writer);
    }

    // Every statement here ends within milliseconds, and compiling one would take longer than running it.
    private static NpgsqlConnectionStringBuilder WithoutJit(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? "-c jit=off" : builder.Options;

        return builder;
    }

    public async ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
