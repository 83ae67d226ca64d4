using Microsoft.Data.Sqlite;

namespace TracesBot.Cli.Trying;

/// <summary>Where a trial keeps its files: a new folder each time that goes away, or one that stays.</summary>
internal sealed class TryFolder : IDisposable
{
    private TryFolder(string path, bool isKept)
    {
        Path = path;
        IsKept = isKept;
    }

    public string Path { get; }

    public bool IsKept { get; }

    public string Database => System.IO.Path.Combine(Path, "try.db");

    public static TryFolder Create(bool keep) =>
        keep
            ? new TryFolder(Directory.CreateDirectory(KeptPath()).FullName, isKept: true)
            : new TryFolder(Directory.CreateTempSubdirectory("tracesbot-try-").FullName, isKept: false);

    public void Dispose()
    {
        // A pooled connection would hold the file open.
        SqliteConnection.ClearAllPools();
        if (IsKept)
        {
            return;
        }

        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file, as a virus scanner may. The system empties its temporary folder itself.
        }
    }

    private static string KeptPath()
    {
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.Create
        );

        // An account without a home, as in a container, has no such folder.
        return System.IO.Path.Combine(local.Length > 0 ? local : System.IO.Path.GetTempPath(), "TracesBot", "try");
    }
}
