using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace TracesBot.People;

/// <summary>
/// Where the lines of a roster file wait until all are read. It is a temporary table: nobody else sees it, and filling it
/// holds up nobody who writes.
/// </summary>
internal abstract class RosterStaging : IAsyncDisposable
{
    private const string Drop = "drop table if exists roster_staging";

    private const string Create = """
        create temp table roster_staging (
            good integer not null,
            person_id text,
            upn text,
            display_name text,
            team text,
            manager_upn text,
            language text,
            time_zone text
        )
        """;

    // Built after the load: one sort instead of a million insertions.
    private const string Index = """
        create index roster_staging_person on roster_staging (person_id);
        create index roster_staging_upn on roster_staging (upn);
        analyze roster_staging;
        """;

    public static async Task<RosterStaging> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // A pooled connection may still have the table of an import that was broken off.
        await RunAsync(connection, Drop, cancellationToken);
        await RunAsync(connection, Create, cancellationToken);
        switch (connection)
        {
            case NpgsqlConnection postgres:
                await RunAsync(connection, PostgreSqlRosterStaging.Room, cancellationToken);

                return await PostgreSqlRosterStaging.BeginAsync(postgres, cancellationToken);
            case SqliteConnection sqlite:
                await RunAsync(connection, SqliteRosterStaging.Room, cancellationToken);

                return new SqliteRosterStaging(sqlite);
            default:
                throw new InvalidOperationException($"Unknown database {connection.GetType().Name}.");
        }
    }

    public static async Task EndAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await RunAsync(connection, Drop, cancellationToken);
        if (connection is SqliteConnection)
        {
            await RunAsync(connection, SqliteRosterStaging.UsualRoom, cancellationToken);
        }
    }

    public Task AddAsync(RosterLine line, CancellationToken cancellationToken) =>
        line switch
        {
            GoodRosterLine { Row: var row } => AddAsync(good: true, row, cancellationToken),
            BadRosterLine { PersonId: null, Upn: null } => Task.CompletedTask,
            BadRosterLine bad => AddAsync(good: false, Whom(bad), cancellationToken),
            _ => throw new InvalidOperationException($"Unknown line {line.GetType().Name}."),
        };

    /// <summary>Ends the load and makes the table quick to look things up in.</summary>
    public async Task CompleteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await CompleteLoadAsync(cancellationToken);
        await RunAsync(connection, Index, cancellationToken);
    }

    public abstract ValueTask DisposeAsync();

    // A million lines take longer than an ordinary statement may.
    private static Task<int> RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellationToken));

    private static RosterRow Whom(BadRosterLine line) =>
        new(line.PersonId!, line.Upn!, "", "", ManagerUpn: null, Language: null, TimeZone: null);

    protected abstract Task AddAsync(bool good, RosterRow row, CancellationToken cancellationToken);

    protected abstract Task CompleteLoadAsync(CancellationToken cancellationToken);
}

/// <summary>One prepared statement, run for each line in one transaction.</summary>
internal sealed class SqliteRosterStaging : RosterStaging
{
    /// <summary>Ids come in no order, so the merge touches every page of the indexes: they had better stay in memory.</summary>
    public const string Room = "pragma main.cache_size = -262144; pragma temp.cache_size = -262144";

    public const string UsualRoom = "pragma main.cache_size = -2000; pragma temp.cache_size = -2000";

    private const string Insert = """
        insert into roster_staging (good, person_id, upn, display_name, team, manager_upn, language, time_zone)
        values (@good, @person_id, @upn, @display_name, @team, @manager_upn, @language, @time_zone)
        """;

    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insert;

    public SqliteRosterStaging(SqliteConnection connection)
    {
        // Deferred: a transaction that touches only a temporary table never locks the file.
        _transaction = connection.BeginTransaction(deferred: true);
        _insert = new SqliteCommand(Insert, connection, _transaction);
        foreach (
            var name in new[]
            {
                "@good",
                "@person_id",
                "@upn",
                "@display_name",
                "@team",
                "@manager_upn",
                "@language",
                "@time_zone",
            }
        )
        {
            _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _transaction.DisposeAsync();
    }

    protected override Task AddAsync(bool good, RosterRow row, CancellationToken cancellationToken)
    {
        Set(0, good ? 1 : 0);
        Set(1, row.PersonId);
        Set(2, row.Upn);
        Set(3, row.Name);
        Set(4, row.Team);
        Set(5, row.ManagerUpn);
        Set(6, row.Language);
        Set(7, row.TimeZone);

        return _insert.ExecuteNonQueryAsync(cancellationToken);
    }

    protected override Task CompleteLoadAsync(CancellationToken cancellationToken) =>
        _transaction.CommitAsync(cancellationToken);

    private void Set(int index, object? value) => _insert.Parameters[index].Value = value ?? DBNull.Value;
}

/// <summary>PostgreSQL's own bulk load.</summary>
internal sealed class PostgreSqlRosterStaging : RosterStaging
{
    /// <summary>Enough to compare a million lines in memory. The pool takes it back with the connection.</summary>
    public const string Room = "set work_mem = '128MB'";

    private const string Copy =
        "copy roster_staging (good, person_id, upn, display_name, team, manager_upn, language, time_zone) from stdin (format binary)";

    private readonly NpgsqlBinaryImporter _importer;

    private PostgreSqlRosterStaging(NpgsqlBinaryImporter importer) => _importer = importer;

    public static async Task<PostgreSqlRosterStaging> BeginAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) => new(await connection.BeginBinaryImportAsync(Copy, cancellationToken));

    public override ValueTask DisposeAsync() => _importer.DisposeAsync();

    protected override async Task AddAsync(bool good, RosterRow row, CancellationToken cancellationToken)
    {
        await _importer.StartRowAsync(cancellationToken);
        await _importer.WriteAsync(good ? 1 : 0, NpgsqlDbType.Integer, cancellationToken);
        await WriteAsync(row.PersonId, cancellationToken);
        await WriteAsync(row.Upn, cancellationToken);
        await WriteAsync(row.Name, cancellationToken);
        await WriteAsync(row.Team, cancellationToken);
        await WriteAsync(row.ManagerUpn, cancellationToken);
        await WriteAsync(row.Language, cancellationToken);
        await WriteAsync(row.TimeZone, cancellationToken);
    }

    protected override async Task CompleteLoadAsync(CancellationToken cancellationToken)
    {
        await _importer.CompleteAsync(cancellationToken);
        // Until it is disposed the connection takes no other command.
        await _importer.DisposeAsync();
    }

    private Task WriteAsync(string? value, CancellationToken cancellationToken) =>
        value is null
            ? _importer.WriteNullAsync(cancellationToken)
            : _importer.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);
}
