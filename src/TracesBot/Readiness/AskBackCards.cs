using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The cards that ask which team or whom a manager means.</summary>
internal sealed class AskBackCards(Phrases phrases)
{
    /// <summary>Teams takes at most six buttons, and a card with a way out has one to spare.</summary>
    private const int ShownChoices = 5;

    private readonly ReadinessWords _words = phrases.Readiness;

    public Card Colleague(IReadOnlyList<Colleague> colleagues) =>
        Card(
            _words.WhichColleague,
            [],
            [
                .. colleagues
                    .Take(ShownChoices)
                    .Select(colleague => new PressAction(
                        $"{colleague.Name}, {_words.TeamName(colleague.Team)}",
                        new ShowColleague(colleague.PersonId)
                    )),
            ]
        );

    public Card Team(IReadOnlyList<string> teams, string view) =>
        Card(_words.WhichTeam, teams.Count > ShownChoices ? [List(teams)] : [], Choices(teams, view));

    public Card NoSuchTeam(IReadOnlyList<string> teams, string view) =>
        Card(
            _words.NoSuchTeam,
            [new TextBlock(_words.YourTeams, TextStyle.Heading), List(teams)],
            [.. Choices(teams, view), new PressAction(_words.EveryTeam, new ShowReadiness(Team: null, view, Page: 0))]
        );

    private IReadOnlyList<CardAction> Choices(IReadOnlyList<string> teams, string view) =>
        [
            .. teams
                .Take(ShownChoices)
                .Select(name => new PressAction(_words.TeamName(name), new ShowReadiness(name, view, Page: 0))),
        ];

    private TextBlock List(IReadOnlyList<string> teams) =>
        new(string.Join('\n', teams.Select(name => $"- {_words.TeamName(name)}")));

    private Card Card(string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Title), .. body], actions);
}
