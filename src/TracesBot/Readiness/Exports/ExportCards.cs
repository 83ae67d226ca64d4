using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness.Exports;

/// <summary>The cards about a file of people.</summary>
internal sealed class ExportCards(Phrases phrases)
{
    /// <summary>Teams takes at most six buttons.</summary>
    private const int ShownTeams = 6;

    private readonly ExportWords _words = phrases.Export;

    /// <summary>Tells what is in the file that Teams offers right below.</summary>
    public Card Offer(SeenLine line, long people)
    {
        var title = _words.Title(
            line.Team is { } team ? phrases.Readiness.TeamName(team) : phrases.Readiness.WholeLine
        );

        return new Card(
            phrases.Language,
            title,
            [
                new TextBlock(title, TextStyle.Title),
                new TextBlock(_words.What(people)),
                .. LeftOutNote.Of(line, phrases.Readiness),
                new TextBlock(_words.Careful),
                new TextBlock(_words.OtherWay, TextStyle.Subtle),
            ],
            [
                new PressAction(
                    phrases.Readiness.ShowRemaining,
                    new ShowReadiness(line.Team, ReadinessView.Remaining, Page: 0)
                ),
                new PressAction(
                    phrases.Readiness.ShowCompleted,
                    new ShowReadiness(line.Team, ReadinessView.Completed, Page: 0)
                ),
            ]
        );
    }

    /// <param name="teams">Those that have room in a file.</param>
    public Card TooMany(int most, IEnumerable<string> teams) =>
        new(
            phrases.Language,
            _words.TooMany(most),
            [new TextBlock(_words.TooMany(most))],
            [
                .. teams
                    .Take(ShownTeams)
                    .Select(team => new PressAction(
                        phrases.Readiness.TeamName(team),
                        new ShowReadiness(team, ReadinessView.Export, Page: 0)
                    )),
            ]
        );
}
