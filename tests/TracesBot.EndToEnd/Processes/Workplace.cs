namespace TracesBot.EndToEnd.Processes;

/// <summary>A folder of a test's own, with the database in it.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("tracesbot-").FullName;

    public string Database => Path.Combine(Folder, "bot.db");

    /// <summary>Gets the setting that every command and the bot itself take.</summary>
    public string Storage => $"--Storage:ConnectionString=Data Source={Database}";

    public async Task<string> Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
