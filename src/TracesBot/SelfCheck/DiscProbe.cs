using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using TracesBot.Storage;

namespace TracesBot.SelfCheck;

/// <summary>How much room there is where the database's file lies. A database server looks after its own.</summary>
internal static class DiscProbe
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>SQLite needs room beside its file for as much as a large transaction changes.</summary>
    private const long TooFew = 500;

    public static Probe Create() => new(Checks.Disc, LookAsync);

    internal static Look Of(long megabytes) =>
        new(megabytes, megabytes < TooFew ? new Warning("low", new WarningFacts { Count = megabytes }) : null);

    private static Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;

        return Task.FromResult<Look?>(
            FolderOf(options) is { } folder
                ? Of(new DriveInfo(folder).AvailableFreeSpace / Megabyte)
                : new Look(Measure: null)
        );
    }

    private static string? FolderOf(StorageOptions options)
    {
        if (options.Provider is not StorageProvider.Sqlite)
        {
            return null;
        }

        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);

        return connection.Mode is SqliteOpenMode.Memory
            ? null
            : Path.GetDirectoryName(Path.GetFullPath(connection.DataSource));
    }
}
