using TracesBot.People;

namespace TracesBot.Cli;

/// <summary>What a list would change, a line for each kind of change that there is.</summary>
internal static class RosterDiffText
{
    public static IEnumerable<string> Lines(RosterDiff diff)
    {
        var counts = diff.Counts;
        IEnumerable<(string What, long Count, IEnumerable<string> Who)> parts =
        [
            ("New", counts.Added, diff.Added),
            ("Back again", counts.Back, diff.Back),
            ("To another team", counts.Teams, diff.Teams.Select(Move)),
            ("Another manager", counts.Managers, diff.Managers.Select(Move)),
            ("Another address", counts.Addresses, Of(static edit => edit.Address)),
            ("Another name", counts.Names, Of(static edit => edit.Renamed)),
            ("Another language", counts.Languages, Of(static edit => edit.Language)),
            ("Another time zone", counts.TimeZones, Of(static edit => edit.TimeZone)),
            ("The manager has another address", counts.ManagerAddresses, []),
            ("Not listed any more", counts.Left, diff.Leavers),
        ];

        return parts.Where(static part => part.Count > 0).Select(static part => Line(part.What, part.Count, part.Who));

        IEnumerable<string> Of(Predicate<RosterEdit> isSo) =>
            diff.Edits.Where(edit => isSo(edit)).Select(static edit => edit.Name);
    }

    private static string Move(RosterMove move) => $"{move.Name} ({Or(move.Origin)} → {Or(move.Target)})";

    private static string Or(string end) => end.Length is 0 ? "none" : end;

    private static string Line(string what, long count, IEnumerable<string> who)
    {
        var names = who.ToList();
        var more = count > names.Count ? ", …" : "";

        return names.Count is 0 ? $"{what}: {count}" : $"{what}: {count}: {string.Join(", ", names)}{more}";
    }
}
