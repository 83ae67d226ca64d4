namespace TracesBot.EndToEnd.Processes;

/// <summary>What a run leaves for people to look at, in the checkout's own folder that git ignores.</summary>
internal static class Artifacts
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    // The tests run somewhere below it.
    private static string Find(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is "artifacts"
            ? folder
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
