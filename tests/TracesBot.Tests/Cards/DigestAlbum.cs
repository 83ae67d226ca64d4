using TracesBot.Readiness;
using TracesBot.Readiness.Digests;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>The cards about the report of the week.</summary>
internal static class DigestAlbum
{
    public static void Gather(CardAlbum album, IReadOnlyList<string> teams)
    {
        var cards = new DigestCards(Phrases.In(album.Language));
        var line = MaskedLine.Of([.. teams.SelectMany(Counts)], smallest: 5);
        var subscriber = new Subscriber
        {
            PersonId = "boss",
            FiguresAt = album.Now.AddDays(-7),
            Ready = 9,
            InProgress = 6,
            NotStarted = 9,
            Exempt = 3,
            Stuck = 1,
        };
        album.Add("digest-report", cards.Report(subscriber, new SeenLine(Team: null, line)));
        album.Add("digest-is-on", cards.State(DateOnly.FromDateTime(album.Now.AddDays(7).DateTime)));
        album.Add("digest-is-off", cards.State(next: null));
    }

    private static IEnumerable<StandingCount> Counts(string team) =>
        [
            new()
            {
                Team = team,
                State = "switched",
                Evidence = "said",
                People = 4,
            },
            new()
            {
                Team = team,
                State = "started",
                Stuck = 1,
                People = 1,
            },
            new() { Team = team, People = 2 },
            new()
            {
                Team = team,
                State = "exempt",
                People = 1,
            },
        ];
}
