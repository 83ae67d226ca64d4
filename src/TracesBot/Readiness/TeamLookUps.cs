using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at a manager's line, at one team of it, or at several side by side.</summary>
internal sealed class TeamLookUps(LineReader lines, TeamViews views)
{
    public async Task<Shown> ShowAsync(Turn turn, AboutTeam question, CancellationToken cancellationToken)
    {
        var seen = await lines.ReadAsync(Viewer.Of(turn.Person), cancellationToken);
        var scope = ReadinessScope.Decide(question, seen);
        if (Compared(question, seen, scope) is { } teams)
        {
            return new Shown(
                new LookUp("line compare", LookUp.Allowed),
                turn.Show(TeamViews.Compare(turn, seen, teams))
            );
        }

        // What is shown of a whole line are figures first, and small groups are counted in them together.
        return scope switch
        {
            SeenLine line when line is { Team: null } or { Named.Count: > 0 } => new Shown(
                new LookUp($"{line.InAudit} {question.View}", LookUp.Allowed),
                turn.Show(await views.CardAsync(turn, question, line, cancellationToken))
            ),
            _ => Refusals.Of(turn, question, scope),
        };
    }

    // "Jämför Import och Export" names teams that no single team's name covers; "hur ligger Import till" does not compare.
    private static IReadOnlyList<string>? Compared(AboutTeam question, MaskedLine line, ReadinessScope scope) =>
        question is { Text: { } text, View: ReadinessView.Teams or ReadinessView.Ranking or ReadinessView.Summary }
        && (question.View is not ReadinessView.Summary || scope is NoSuchTeam)
        && !line.IsEmpty
        && NamedTeams.In(text, line.Teams) is { Count: > 1 } teams
            ? teams
            : null;
}
