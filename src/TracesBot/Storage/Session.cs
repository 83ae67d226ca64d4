using System.Data;
using System.Data.Common;
using Dapper;

namespace TracesBot.Storage;

/// <summary>One connection and one transaction: everything a turn reads and writes. Only the runner commits.</summary>
internal sealed class Session(Database database) : IAsyncDisposable
{
    private const string IndexesOnly =
        "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off";

    private WriteTurn? _write;
    private DbConnection? _connection;
    private DbTransaction? _transaction;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values, CancellationToken cancellationToken)
    {
        var connection = await BeginAsync(cancellationToken);

        return (await connection.QueryAsync<T>(Command(sql, values, cancellationToken))).AsList();
    }

    public async Task<T?> FindAsync<T>(string sql, object? values, CancellationToken cancellationToken)
    {
        var connection = await BeginAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<T>(Command(sql, values, cancellationToken));
    }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellationToken)
    {
        var connection = await BeginAsync(cancellationToken);

        return await connection.ExecuteAsync(Command(sql, values, cancellationToken));
    }

    /// <summary>
    /// From here on PostgreSQL looks rows up by index and never reads a whole table. It cannot foresee how long a manager's
    /// line is, takes it for long, and would read everybody's records to show three people's. SQLite never would.
    /// </summary>
    public async Task PreferIndexesAsync(CancellationToken cancellationToken)
    {
        if (database.Provider is StorageProvider.PostgreSql)
        {
            await ExecuteAsync(IndexesOnly, values: null, cancellationToken);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            await _transaction.CommitAsync(cancellationToken);
            await DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }

        _write?.Dispose();
        _write = null;
    }

    private CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, _transaction, cancellationToken: cancellationToken);

    private async Task<DbConnection> BeginAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            _write = await database.WaitForWriteAsync(cancellationToken);
            _connection = await database.OpenAsync(cancellationToken);
            _transaction = await _connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        }

        return _connection;
    }
}
