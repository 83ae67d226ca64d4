using Microsoft.Data.Sqlite;

namespace TracesBot.Storage;

/// <summary>A database that a test made, and takes away again.</summary>
internal static class SqliteFile
{
    public static void Delete(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        // Connections that have been closed are kept open for the next one, and hold the file.
        SqliteConnection.ClearPool(connection);
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(connection.DataSource + ending);
        }
    }
}
