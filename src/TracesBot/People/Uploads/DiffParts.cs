using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.People.Uploads;

/// <summary>
/// What a list would change, a part for each kind of change that there is, with the first few names. Those who are missing
/// come first: of all that a list can do, marking somebody as left by mistake does most harm.
/// </summary>
internal static class DiffParts
{
    public static IEnumerable<CardElement> Of(RosterDiff diff, RosterWords words)
    {
        var counts = diff.Counts;
        IEnumerable<(string Title, long Count, IEnumerable<string> Who)> parts =
        [
            (words.Left, counts.Left, diff.Leavers),
            (words.Added, counts.Added, diff.Added),
            (words.Back, counts.Back, diff.Back),
            (words.Teams, counts.Teams, diff.Teams.Select(Move)),
            (words.Managers, counts.Managers, diff.Managers.Select(Move)),
            (words.Addresses, counts.Addresses, Of(static edit => edit.Address)),
            (words.Names, counts.Names, Of(static edit => edit.Renamed)),
            (words.Languages, counts.Languages, Of(static edit => edit.Language)),
            (words.TimeZones, counts.TimeZones, Of(static edit => edit.TimeZone)),
            (words.ManagerAddresses, counts.ManagerAddresses, []),
        ];

        return parts
            .Where(static part => part.Count > 0)
            .SelectMany(part => Part(part.Title, part.Count, [.. part.Who], words));

        IEnumerable<string> Of(Predicate<RosterEdit> isSo) =>
            diff.Edits.Where(edit => isSo(edit)).Select(static edit => edit.Name);

        string Move(RosterMove move) => $"{move.Name}: {Or(move.Origin)} → {Or(move.Target)}";

        string Or(string end) => end.Length is 0 ? words.None : end;
    }

    private static IEnumerable<CardElement> Part(string title, long count, string[] names, RosterWords words)
    {
        yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"{title}: {count}"), TextStyle.Heading);
        if (names.Length > 0)
        {
            var more = count > names.Length ? [words.AndMore(count - names.Length)] : Array.Empty<string>();
            yield return new TextBlock(string.Join('\n', names.Concat(more).Select(static line => $"- {line}")));
        }
    }
}
