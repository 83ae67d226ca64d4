using System.Text;
using TracesBot.Cli.Demo;

namespace TracesBot.Cli.Playground;

/// <summary>The folder that Playground starts in: its configuration, its log, and a stand-in for a browser.</summary>
internal sealed class PlaygroundFolder
{
    private const string Opener = "xdg-open";
    private static readonly string[] Screens = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

    private PlaygroundFolder(string path, bool opensBrowser)
    {
        Path = path;
        OpensBrowser = opensBrowser;
    }

    public string Path { get; }

    /// <summary>Gets a value indicating whether Playground can open the browser by itself.</summary>
    public bool OpensBrowser { get; }

    /// <summary>Gets where programs are looked for: first among our stand-ins, when one is needed.</summary>
    public string? SearchPath =>
        OpensBrowser
            ? Environment.GetEnvironmentVariable("PATH")
            : StandIns(Path) + System.IO.Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    /// <summary>Gets the log, which holds what Playground tells nobody.</summary>
    public string Log => System.IO.Path.Combine(Path, "devTools", "m365agentsplayground.log");

    public static PlaygroundFolder Write(string path, DemoPeople people)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(
            System.IO.Path.Combine(path, PlaygroundFile.Name),
            PlaygroundFile.For(people.First),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        var opensBrowser = !OperatingSystem.IsLinux() || (Programs.Find(Opener) is not null && HasScreen());
        if (!opensBrowser && OperatingSystem.IsLinux())
        {
            // Playground always opens a browser, and ends without a word when it finds no way to.
            Directory.CreateDirectory(StandIns(path));
            var standIn = System.IO.Path.Combine(StandIns(path), Opener);
            File.WriteAllText(standIn, "#!/bin/sh\nexit 0\n");
            File.SetUnixFileMode(standIn, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new PlaygroundFolder(path, opensBrowser);
    }

    private static string StandIns(string path) => System.IO.Path.Combine(path, "bin");

    // On a machine that is reached over the network only, a browser for the terminal would take the terminal over.
    private static bool HasScreen() => Screens.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
}
