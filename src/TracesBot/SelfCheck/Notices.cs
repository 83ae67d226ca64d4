namespace TracesBot.SelfCheck;

/// <summary>Decides what an administrator is to be told.</summary>
internal static class Notices
{
    /// <summary>The stage under which it is told that something is mended.</summary>
    public const string Mended = "mended";

    /// <summary>A failure that could not be told while it lasted is still worth a word for so long.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(7);

    /// <summary>The stage to be told now; null for nothing.</summary>
    public static string? Due(KeptWarning warning, ToldNotice? told, TimeZoneInfo zone, DateTimeOffset now) =>
        News(warning, told, now) is { } stage && (warning.IsUrgent || Lateness.Hours.Include(now, zone)) ? stage : null;

    private static string? News(KeptWarning warning, ToldNotice? told, DateTimeOffset now) =>
        (warning.Holds, told) switch
        {
            (true, _) => Is(told, warning.Stage) ? null : warning.Stage,
            (false, { } last) when !Is(last, Mended) => Mended,
            // Without a token nothing could be said about it.
            (false, _)
                when warning.Name is Checks.Token
                    && warning.EndedAt > now - Afterwards
                    && (told is null || told.At < warning.Since) => Mended,
            _ => null,
        };

    private static bool Is(ToldNotice? told, string stage) =>
        string.Equals(told?.Stage, stage, StringComparison.Ordinal);
}
