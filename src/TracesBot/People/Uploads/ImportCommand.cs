using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;

namespace TracesBot.People.Uploads;

/// <summary>The words that ask how the organisation's list is imported.</summary>
internal static class ImportCommand
{
    private const int Longest = 50;

    private static readonly FrozenSet<string> Words =
    [
        .. from verb in new[] { "importera", "las in", "ladda upp", "uppdatera" }
        from list in new[] { "personallistan", "personallista", "en personallista", "listan over personal" }
        select $"{verb} {list}",
        .. from verb in new[] { "import", "upload", "update" }
        from list in new[] { "the roster", "roster", "a roster", "the staff list", "staff list" }
        select $"{verb} {list}",
    ];

    public static bool Is(string text) =>
        text.Length < Longest
        && Words.Contains(string.Join(' ', Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
