using System.ComponentModel;
using System.Diagnostics;
using TracesBot.People;

namespace TracesBot.Benchmarks;

/// <summary>How many rows of a staff list are taken over in a second, beside <c>sqlite3</c>'s own <c>.import</c>.</summary>
internal static class RosterImports
{
    private const string Columns =
        "aadObjectId text, userPrincipalName text, displayName text, team text, managerUserPrincipalName text, language text, timeZone text";

    public static async Task PrintAsync(StaffList staff)
    {
        var folder = Directory.CreateTempSubdirectory("tracesbot-bench-");
        try
        {
            var list = Path.Combine(folder.FullName, "staff.csv");
            var next = Path.Combine(folder.FullName, "next.csv");
            var bytes = staff.Write(list);
            staff.Write(next, moved: 100);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{staff.People:N0} people in {staff.Teams:N0} teams, {bytes / 1e6:N0} MB of CSV"
                )
            );
            await PrintSqliteShellAsync(folder.FullName, list, staff.People);
            await foreach (var bench in BenchDatabase.EachAsync())
            {
                await using (bench)
                {
                    await PrintImportAsync(bench, "into an empty roster", list, staff.People);
                    await PrintImportAsync(bench, "the same list again", list, staff.People);
                    await PrintImportAsync(bench, "1 % have changed teams", next, staff.People);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PrintImportAsync(BenchDatabase bench, string what, string list, int people)
    {
        await using var file = File.OpenRead(list);
        var began = Stopwatch.GetTimestamp();
        var outcome = await new RosterImport(bench.Database).RunAsync(file, onRead: null, CancellationToken.None);
        Row($"roster import, {bench.Engine}, {what}", Stopwatch.GetElapsedTime(began), people);
        if (outcome.Bad.Count > 0)
        {
            throw new InvalidOperationException($"A line was refused: {outcome.Bad[0].Text}.");
        }
    }

    // It checks nothing and knows nobody. The second table has the key and the indexes of the roster.
    private static async Task PrintSqliteShellAsync(string folder, string list, int people)
    {
        string[] bare = [$"create table staff ({Columns});"];
        string[] indexed =
        [
            $"create table staff ({Columns.Replace("aadObjectId text", "aadObjectId text primary key", StringComparison.Ordinal).Replace("userPrincipalName text", "userPrincipalName text unique", StringComparison.Ordinal)});",
            "create index staff_manager on staff (managerUserPrincipalName);",
            "create index staff_team on staff (team);",
        ];
        foreach (
            var (what, tables) in new[] { ("a table without indexes", bare), ("the roster's key and indexes", indexed) }
        )
        {
            var began = Stopwatch.GetTimestamp();
            if (
                !await ShellAsync(
                    Path.Combine(folder, $"{what[0]}.db"),
                    [.. tables, ".mode csv", $".import --skip 1 {list} staff"]
                )
            )
            {
                Console.WriteLine("  sqlite3 is not on this machine, so there is nothing to compare with.");

                return;
            }

            Row($"sqlite3 .import, {what}", Stopwatch.GetElapsedTime(began), people);
        }
    }

    private static async Task<bool> ShellAsync(string database, IEnumerable<string> commands)
    {
        try
        {
            using var shell = Process.Start(
                new ProcessStartInfo("sqlite3", ["-batch", "-bail", database])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
            foreach (var command in commands.Prepend("pragma journal_mode = wal;"))
            {
                await shell.StandardInput.WriteLineAsync(command);
            }

            shell.StandardInput.Close();
            await shell.StandardOutput.ReadToEndAsync();
            await shell.WaitForExitAsync();
            if (shell.ExitCode is not 0)
            {
                throw new InvalidOperationException("sqlite3 failed.");
            }

            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static void Row(string what, TimeSpan elapsed, int people) =>
        Console.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "  {0,-52} {1,7:N1} s {2,12:N0} rows/s",
                what,
                elapsed.TotalSeconds,
                people / elapsed.TotalSeconds
            )
        );
}
