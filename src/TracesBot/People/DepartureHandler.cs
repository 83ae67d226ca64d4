using TracesBot.Turns;

namespace TracesBot.People;

/// <summary>Notes that a person has removed the bot: nothing can be sent to them until they install it again.</summary>
internal sealed class DepartureHandler(PersonStore people, TeamStore teams) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Private)
        {
            await people.SetUnreachableAsync(turn.Person.Id, Reach.Uninstalled, cancellationToken);
        }

        if (turn.Input is Left { Team: { } team })
        {
            await teams.RemoveAsync(team.Id, cancellationToken);
        }

        return Reply.Nothing;
    }
}
