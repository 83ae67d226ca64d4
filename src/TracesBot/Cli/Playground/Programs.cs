namespace TracesBot.Cli.Playground;

/// <summary>Programs that may be installed on this machine.</summary>
internal static class Programs
{
    /// <summary>Gets how npm's runner is called here.</summary>
    public static string Npx { get; } = OperatingSystem.IsWindows() ? "npx.cmd" : "npx";

    /// <summary>The whole path of a program on the search path; null when it is not there.</summary>
    public static string? Find(string program, string? searchPath) =>
        (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    public static string? Find(string program) => Find(program, Environment.GetEnvironmentVariable("PATH"));
}
