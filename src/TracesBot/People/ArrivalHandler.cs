using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Turns;

namespace TracesBot.People;

/// <summary>
/// Welcomes a person once. Teams tells of one installation several times over, in any order, and every page load of a
/// test client tells of it again.
/// </summary>
internal sealed class ArrivalHandler(PersonStore people, TeamStore teams, Campaign campaign) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Input is Arrived { Team: { } team })
        {
            await teams.AddAsync(team, turn.Now, cancellationToken);
        }

        if (!turn.Private || turn.Person.Welcomed)
        {
            return Reply.Nothing;
        }

        await people.SetWelcomedAsync(turn.Person.Id, turn.Now, cancellationToken);

        return Reply.Show(Welcome(turn));
    }

    private Card Welcome(Turn turn)
    {
        var words = turn.Phrases.General;
        var hello = words.Hello(GivenName(turn.Person.Name));

        return new Card(
            turn.Phrases.Language,
            hello,
            [
                new TextBlock(hello, TextStyle.Title),
                new TextBlock(
                    (campaign.IsOver(turn.Now) ? words.WelcomeAfter : words.WelcomeBefore)(
                        campaign.System,
                        campaign.RemovedMethod(turn.Phrases.Language),
                        turn.Phrases.Date(campaign.RemovedOn)
                    )
                ),
                new TextBlock(words.Limits, TextStyle.Subtle),
            ],
            [
                new PressAction(words.StartSwitch, new StartSwitch(), Primary: true),
                new PressAction(words.MyStatus, new ShowMyStatus()),
                new PressAction(words.Help, new ShowHelp()),
            ]
        );
    }

    private static string? GivenName(string? name) => name?.Split(' ', 2)[0];
}
