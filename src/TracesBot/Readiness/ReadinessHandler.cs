using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>
/// Shows managers where their people are. A manager is whoever the roster names as somebody's, looked up anew each time;
/// every look is kept, also one that was refused.
/// </summary>
internal sealed class ReadinessHandler(TeamLookUps teams, PersonLookUps people, Campaign campaign, AuditStore audit)
    : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var shown = ReadinessQuestion.From(turn) switch
        {
            Unreadable => Refused(turn),
            AboutTeam { Exact: true, Filter.Methods: var methods } when !methods.All(IsKnown) => Refused(turn),
            AboutTeam about => await ShowTeamAsync(turn, about, cancellationToken),
            AboutName about => await ShowNamedAsync(turn, about, cancellationToken),
            AboutColleague about => await people.ShowAsync(turn, about.PersonId, cancellationToken),
            AboutNobody => await people.AskForNameAsync(turn, cancellationToken),
            var other => throw new InvalidOperationException($"Unknown question {other.GetType().Name}."),
        };
        if (shown.LookUp is { } lookUp)
        {
            await audit.AddAsync(turn.Person.Id, lookUp.Scope, lookUp.Outcome, turn.Now, cancellationToken);
        }

        return shown.Reply;
    }

    // "Status för Eva Lind" and "status för Import" look alike until the roster is asked.
    private async Task<Shown> ShowTeamAsync(Turn turn, AboutTeam about, CancellationToken cancellationToken)
    {
        var shown = await teams.ShowAsync(turn, about, cancellationToken);
        if (shown.FoundSomething || about.Team is not { } name)
        {
            return shown;
        }

        var person = await people.ShowNamedAsync(turn, new AboutName(name, Team: null), cancellationToken);

        return person.FoundSomething ? person : shown;
    }

    private async Task<Shown> ShowNamedAsync(Turn turn, AboutName about, CancellationToken cancellationToken)
    {
        var shown = await people.ShowNamedAsync(turn, about, cancellationToken);
        if (shown.FoundSomething)
        {
            return shown;
        }

        var team = await teams.ShowAsync(turn, new AboutTeam(ReadinessView.Summary, about.Name), cancellationToken);

        return team.FoundSomething ? team : shown;
    }

    private bool IsKnown(string method) =>
        method is ReadinessReport.UnknownMethod || campaign.Methods.Contains(method, StringComparer.Ordinal);

    private static Shown Refused(Turn turn) =>
        new(new LookUp("filter", LookUp.Refused), new Reply { Notice = turn.Phrases.Insights.Unreadable });
}
