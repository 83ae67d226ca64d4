using TracesBot.People;
using TracesBot.People.Uploads;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>What an administrator gets to see of an import.</summary>
internal static class ImportTour
{
    public static void Walk(CardAlbum album)
    {
        var phrases = Phrases.In(album.Language);
        var upload = new RosterUpload
        {
            Id = "upload",
            Name = "personal-2026-11.csv",
            Leavers = 412,
            Listed = 1200,
        };
        album.Add("roster-how", RosterUploadCards.How(20, phrases));
        album.Add("roster-diff", RosterUploadCards.Diff(upload, Changing(), phrases));
        album.Add("roster-diff-nothing", RosterUploadCards.Diff(upload, Same(), phrases));
        album.Add("roster-sure", RosterUploadCards.Sure(upload, phrases));
        album.Add("roster-importing", RosterUploadCards.Importing(percent: null, phrases));
        album.Add("roster-importing-share", RosterUploadCards.Importing(percent: 64, phrases));
        album.Add("roster-done", RosterUploadCards.Done(upload, Changing(), phrases));
        album.Add("roster-cancelled", RosterUploadCards.Cancelled(phrases));
        foreach (
            var (name, reason) in new[]
            {
                ("host", phrases.Roster.ForeignHost),
                ("size", phrases.Roster.TooBig(20)),
                ("expired", phrases.Roster.Expired),
                ("unreachable", phrases.Roster.Unreachable),
                ("columns", new RosterFault(RosterFaultKind.ColumnsMissing, "team").In(phrases.Roster.Faults)),
            }
        )
        {
            album.Add($"roster-failed-{name}", RosterUploadCards.Failed(reason, phrases));
        }
    }

    /// <summary>Something of every kind, and every fault that a line can have.</summary>
    private static RosterOutcome Changing()
    {
        string[] names = ["Anna Åström", "Bo Ek", "Cecilia Nordin", "Dan Öst", "Elsa Berg"];
        RosterMove[] moves =
        [
            .. names.Select(name => new RosterMove
            {
                Name = name,
                Origin = "Import Göteborg",
                Target = name[0] is 'A' ? "" : "Export",
            }),
        ];

        return new RosterOutcome(
            Added: 37,
            Changed: 240,
            Unchanged: 511,
            Left: 412,
            Notes(Enum.GetValues<RosterFaultKind>().Where(kind => kind < RosterFaultKind.ManagerMissing)),
            Notes([RosterFaultKind.ManagerMissing])
        )
        {
            ManyLeavers = new ManyLeavers(412, 1200, 20),
            Diff = Diff(
                new RosterTally
                {
                    Added = 37,
                    Back = 5,
                    Changed = 240,
                    Teams = 80,
                    Managers = 81,
                    Addresses = 5,
                    Names = 6,
                    Languages = 5,
                    TimeZones = 5,
                    ManagerAddresses = 60,
                    Left = 412,
                },
                names,
                moves
            ),
        };
    }

    private static RosterOutcome Same() =>
        new(Added: 0, Changed: 0, Unchanged: 1200, Left: 0, [], []) { Diff = Diff(new RosterTally(), [], []) };

    private static RosterDiff Diff(RosterTally counts, string[] names, RosterMove[] moves) =>
        new()
        {
            Counts = counts,
            Added = names,
            Back = names,
            Leavers = names,
            Teams = moves,
            Managers = moves,
            Edits =
            [
                .. names.Select(name => new RosterEdit
                {
                    Name = name,
                    Address = true,
                    Renamed = true,
                    Language = true,
                    TimeZone = true,
                }),
            ],
        };

    private static IReadOnlyList<RosterNote> Notes(IEnumerable<RosterFaultKind> kinds) =>
        [.. kinds.Select((kind, index) => new RosterNote(index + 2, new RosterFault(kind, "x", Count: 3)))];
}
