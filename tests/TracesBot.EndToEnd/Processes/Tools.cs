namespace TracesBot.EndToEnd.Processes;

/// <summary>What a machine may lack. A test that needs it is skipped there and says so; in CI that is a failure.</summary>
internal static class Tools
{
    private static bool IsCi => Environment.GetEnvironmentVariable("CI") is not null;

    /// <summary>Gets the path of Chromium or Chrome.</summary>
    public static string Chromium =>
        Need("No Chromium: put chromium on PATH.", "chromium", "chromium-browser", "google-chrome");

    public static string Node => Need("No Node.js: put node on PATH.", "node");

    public static string Npm => Need("No npm: put npm on PATH.", "npm");

    /// <summary>Skips the test that is running, or fails it in CI.</summary>
    public static void Require(bool isThere, string otherwise)
    {
        Assert.SkipWhen(!isThere && !IsCi, otherwise);
        isThere.ShouldBeTrue($"In CI this test must run. {otherwise}");
    }

    private static string Need(string otherwise, params IReadOnlyList<string> names)
    {
        var found = Folders()
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Require(found is not null, otherwise);

        return found!;
    }

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
}
