using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>The understander as the bot ships it, loaded once for all tests: it never changes.</summary>
internal static class Understood
{
    private static readonly Lazy<Understander> Shipped = new(() => Understander.Load(Folder));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Knowledge");

    /// <summary>Monday 23 November 2026, ten o'clock in Stockholm.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static Understander Understander => Shipped.Value;

    public static Meaning Read(string text, Language language = Language.Swedish, string? previousTopic = null) =>
        Understander.Understand(text, new Dialogue(language, Now, previousTopic));
}
