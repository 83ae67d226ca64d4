using System.Diagnostics;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>Packages of npm, fetched once in a run into the artifacts and never into the repository.</summary>
internal static class NpmPackage
{
    /// <summary>The package's folder. A machine that has no npm, or cannot reach it, skips the test.</summary>
    /// <param name="folder">The folder in the artifacts; what belongs together shares one.</param>
    public static async Task<string> Fetch(string folder, string package, string version)
    {
        var place = Artifacts.Folder(folder);
        var path = Path.Combine(place, "node_modules", package);
        if (File.Exists(Path.Combine(path, "package.json")))
        {
            return path;
        }

        var start = new ProcessStartInfo(Tools.Npm)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = place,
            ArgumentList =
            {
                "install",
                "--prefix",
                place,
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                $"{package}@{version}",
            },
        };
        using var npm = Process.Start(start)!;
        var error = npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Tools.Require(npm.ExitCode is 0, $"{package} could not be fetched from npm: {await error}");

        return path;
    }
}
