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
        """;

    public static async Task<RosterStaging> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // A pooled connection may still have the table of an import that was broken off.
        await connection.ExecuteAsync(new CommandDefinition(Drop, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(Create, cancellationToken: cancellationToken));

        return connection switch
        {
            NpgsqlConnection postgres => await PostgreSqlRosterStaging.BeginAsync(postgres, cancellationToken),
            SqliteConnection sqlite => new SqliteRosterStaging(sqlite),
            _ => throw new InvalidOperationException($"Unknown database {connection.GetType().Name}."),
        };
    }

    public static Task EndAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(Drop, cancellationToken: cancellationToken));

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
        await connection.ExecuteAsync(new CommandDefinition(Index, cancellationToken: cancellationToken));
    }

    public abstract ValueTask DisposeAsync();

    private static RosterRow Whom(BadRosterLine line) =>
        new(line.PersonId!, line.Upn!, "", "", ManagerUpn: null, Language: null, TimeZone: null);

    protected abstract Task AddAsync(bool good, RosterRow row, CancellationToken cancellationToken);

    protected abstract Task CompleteLoadAsync(CancellationToken cancellationToken);
}

/// <summary>One prepared statement, run for each line in one transaction.</summary>
internal sealed class SqliteRosterStaging : RosterStaging
{
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
