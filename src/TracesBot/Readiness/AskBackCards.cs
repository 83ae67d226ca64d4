using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The cards that ask which team a manager means.</summary>
/// <param name="question">What is shown of the team once it is chosen.</param>
internal sealed class AskBackCards(Phrases phrases, AboutTeam question)
{
    /// <summary>Teams takes at most six buttons, and a card with a way out has one to spare.</summary>
    private const int ShownChoices = 5;

    private readonly ReadinessWords _words = phrases.Readiness;

    public Card Team(IReadOnlyList<string> teams) =>
        Card(_words.WhichTeam, teams.Count > ShownChoices ? [List(teams)] : [], Choices(teams));

    public Card NoSuchTeam(IReadOnlyList<string> teams) =>
        Card(
            _words.NoSuchTeam,
            [new TextBlock(_words.YourTeams, TextStyle.Heading), List(teams)],
            [.. Choices(teams), new PressAction(_words.EveryTeam, question.Filter.Press(team: null, question.View))]
        );

    private IReadOnlyList<CardAction> Choices(IReadOnlyList<string> teams) =>
        [
            .. teams
                .Take(ShownChoices)
                .Select(name => new PressAction(_words.TeamName(name), question.Filter.Press(name, question.View))),
        ];

    private TextBlock List(IReadOnlyList<string> teams) =>
        new(string.Join('\n', teams.Select(name => $"- {_words.TeamName(name)}")));

    private Card Card(string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Title), .. body], actions);
}
