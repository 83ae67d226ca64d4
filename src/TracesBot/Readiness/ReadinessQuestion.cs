using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Readiness;

/// <summary>What a manager wants to know.</summary>
internal abstract record ReadinessQuestion
{
    public static ReadinessQuestion From(TurnInput input) =>
        input switch
        {
            Pressed { Press: ShowReadiness press } => new AboutTeam(
                press.View,
                press.Team,
                Exact: true,
                Math.Max(0, press.Page)
            ),
            Pressed { Press: ShowColleague press } => new AboutColleague(press.PersonId),
            Said { Meaning: { Intent: Intents.PersonStatus, Entities: var named } } => About(named),
            Said { Meaning.Intent: Intents.OrganisationReadiness } => new AboutTeam(ReadinessView.Teams, Team: null),
            Said { Meaning: var meaning } => new AboutTeam(ViewOf(meaning.Intent), meaning.Entities.Team),
            _ => new AboutTeam(ReadinessView.Summary, Team: null),
        };

    private static ReadinessQuestion About(Entities named) =>
        named.Person is { Length: > 0 } person ? new AboutName(person, named.Team) : new AboutNobody();

    private static string ViewOf(string? intent) =>
        intent switch
        {
            Intents.TeamRemaining => ReadinessView.Remaining,
            Intents.TeamCompleted => ReadinessView.Completed,
            Intents.TeamByMethod => ReadinessView.ByMethod,
            Intents.TeamTrend => ReadinessView.Trend,
            Intents.RemindTeam => ReadinessView.Nudge,
            Intents.ExportTeam => ReadinessView.Export,
            _ => ReadinessView.Summary,
        };
}

/// <summary>About the whole line, or about one team of it.</summary>
/// <param name="View">One of <see cref="ReadinessView"/>.</param>
/// <param name="Team">The team; null for the whole line.</param>
/// <param name="Exact">Whether the team is named by a button, letter by letter, and not by a person.</param>
internal sealed record AboutTeam(string View, string? Team, bool Exact = false, int Page = 0) : ReadinessQuestion;

/// <summary>About somebody, by the name that a person wrote.</summary>
/// <param name="Team">The team that tells which of two people of that name.</param>
internal sealed record AboutName(string Name, string? Team) : ReadinessQuestion;

/// <summary>About somebody, by the id that a button carries.</summary>
internal sealed record AboutColleague(string PersonId) : ReadinessQuestion;

/// <summary>About somebody whose name the message does not give.</summary>
internal sealed record AboutNobody : ReadinessQuestion;
