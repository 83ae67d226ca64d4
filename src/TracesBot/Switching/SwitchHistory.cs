using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>What has been reported, as the person reads it.</summary>
internal static class SwitchHistory
{
    private const int Shown = 5;

    /// <summary>The newest reports, oldest first. A single one the state itself tells.</summary>
    public static IEnumerable<CardElement> Lines(IReadOnlyList<SwitchEvent> events, Phrases phrases, TimeZoneInfo zone)
    {
        if (events.Count < 2)
        {
            return [];
        }

        var lines = events
            .Skip(Math.Max(0, events.Count - Shown))
            .Select(entry =>
                phrases.Status.HistoryLine(
                    phrases.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(entry.At, zone).DateTime)),
                    What(entry, phrases)
                )
            );

        return
        [
            new TextBlock(phrases.Status.History, TextStyle.Heading),
            new TextBlock(string.Join('\n', lines.Select(line => $"- {line}"))),
        ];
    }

    private static string What(SwitchEvent entry, Phrases phrases) =>
        entry.Kind switch
        {
            SwitchEventKind.Started => phrases.Status.HasStarted,
            SwitchEventKind.Switched => phrases.Status.HasSwitched(phrases.Methods.Name(entry.Method ?? "")),
            SwitchEventKind.BackupAdded => phrases.Status.HasBackup(phrases.Methods.Name(entry.Method ?? "")),
            SwitchEventKind.Tested => phrases.Status.HasTested,
            SwitchEventKind.Confirmed => phrases.Status.HasConfirmed,
            SwitchEventKind.Exempted => phrases.Status.HasExempted,
            SwitchEventKind.Reopened => phrases.Status.HasReopened,
            SwitchEventKind.StillWorks => phrases.Status.HasStillWorks,
            SwitchEventKind.Returned => phrases.Status.HasReturned,
            _ => phrases.Status.HasUndone,
        };
}
