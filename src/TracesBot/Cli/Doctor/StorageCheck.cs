using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using TracesBot.Storage;

namespace TracesBot.Cli.Doctor;

/// <summary>The database, whether its tables are those of this version, and which processes can send.</summary>
internal static class StorageCheck
{
    private const string Name = "database";
    private const string Nodes = "nodes";

    /// <summary>A node tells several times a minute that it is there.</summary>
    private static readonly TimeSpan Alive = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (MissingFile(options) is { } file)
        {
            return [Finding.Ok(Name, $"Sqlite, {file}; it is created when the bot starts")];
        }

        await using var connection = await services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        var pending = await services.GetRequiredService<Migrator>().PendingAsync(cancellationToken);

        return
        [
            OfMigrations($"{options.Provider}, {connection.DataSource}", pending),
            OfNodes(await NodesAsync(connection, cancellationToken), TimeProvider.System.GetUtcNow()),
        ];
    }

    /// <summary>Whether looking into the database would create it.</summary>
    public static bool IsMissing(IServiceProvider services) =>
        MissingFile(services.GetRequiredService<IOptions<StorageOptions>>().Value) is not null;

    internal static Finding OfMigrations(string database, IReadOnlyList<string> pending) =>
        pending.Count is 0
            ? Finding.Ok(Name, $"{database}; up to date")
            : Finding.Warning(
                Name,
                $"{database}; not applied yet: {string.Join(", ", pending)}",
                "Make a back-up and start the bot: it applies them by itself."
            );

    /// <param name="now">Real time: nodes keep it, whatever the campaign's clock says.</param>
    internal static Finding OfNodes(IReadOnlyList<Node> nodes, DateTimeOffset now) =>
        nodes switch
        {
            [] => Finding.Ok(Nodes, "none has run with this database yet"),
            [{ SeenAt: var seen }, ..] when seen > now - Alive => Finding.Ok(
                Nodes,
                $"{nodes.Count(node => node.SeenAt > now - Alive)} running"
            ),
            [{ SeenAt: var seen }, ..] => Finding.Warning(
                Nodes,
                $"none running; the last was seen {seen.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC",
                "Start the bot, or look in its log for why it stopped."
            ),
        };

    private static async Task<IReadOnlyList<Node>> NodesAsync(
        DbConnection connection,
        CancellationToken cancellationToken
    )
    {
        const string Sql = "select id, seen_at from node order by seen_at desc";
        try
        {
            return (
                await connection.QueryAsync<Node>(new CommandDefinition(Sql, cancellationToken: cancellationToken))
            ).AsList();
        }
        catch (DbException)
        {
            // The table comes with the first start.
            return [];
        }
    }

    // Opening an SQLite file that is not there would create it, and a doctor changes nothing.
    private static string? MissingFile(StorageOptions options)
    {
        if (options.Provider is not StorageProvider.Sqlite)
        {
            return null;
        }

        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        var path = connection.Mode is SqliteOpenMode.Memory ? null : Path.GetFullPath(connection.DataSource);

        return File.Exists(path) ? null : path;
    }

    internal sealed record Node
    {
        public string Id { get; init; } = "";

        public DateTimeOffset SeenAt { get; init; }
    }
}
