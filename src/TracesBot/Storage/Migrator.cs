using System.Data.Common;
using System.Reflection;
using Dapper;

namespace TracesBot.Storage;

/// <summary>Brings the database up to date: each numbered script in <c>Migrations/</c> runs once, in order.</summary>
internal sealed partial class Migrator(Database database, TimeProvider clock, ILogger<Migrator> logger)
{
    private const string Folder = "TracesBot.Storage.Migrations.";

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var write = await database.WaitForWriteAsync(cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        if (database.Provider is StorageProvider.Sqlite)
        {
            // Kept in the file. Readers go on while one writes, and a commit that has returned survives a power cut.
            await connection.ExecuteAsync("pragma journal_mode = wal");
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (database.Provider is StorageProvider.PostgreSql)
        {
            // Two nodes that start together must not both create the tables.
            await connection.ExecuteAsync("select pg_advisory_xact_lock(7233712)", transaction: transaction);
        }

        await connection.ExecuteAsync(
            "create table if not exists migration (name text primary key, applied_at bigint not null)",
            transaction: transaction
        );
        var done = (
            await connection.QueryAsync<string>("select name from migration", transaction: transaction)
        ).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Scripts().Where(name => !done.Contains(name)))
        {
            await ApplyAsync(name, connection, transaction);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The scripts that have not run yet. Nothing is changed.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var any = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                database.Provider is StorageProvider.Sqlite
                    ? "select count(*) from sqlite_master where name = 'migration'"
                    : "select count(*) from information_schema.tables where table_name = 'migration'",
                cancellationToken: cancellationToken
            )
        );
        var done = any is 0
            ? []
            : await connection.QueryAsync<string>(
                new CommandDefinition("select name from migration", cancellationToken: cancellationToken)
            );

        return [.. Scripts().Except(done, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Scripts() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal);

    private async Task ApplyAsync(string name, DbConnection connection, DbTransaction transaction)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        await connection.ExecuteAsync(await reader.ReadToEndAsync(), transaction: transaction);
        await connection.ExecuteAsync(
            "insert into migration (name, applied_at) values (@name, @now)",
            new { name, now = clock.GetUtcNow() },
            transaction
        );
        Log.Applied(logger, name);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "Migration {Name} applied.")]
        public static partial void Applied(ILogger logger, string name);
    }
}
