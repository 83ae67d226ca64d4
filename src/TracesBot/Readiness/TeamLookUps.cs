using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at a manager's line, or at one team of it.</summary>
internal sealed class TeamLookUps(ReadinessStore store, LineReader lines)
{
    public async Task<Shown> ShowAsync(Turn turn, AboutTeam question, CancellationToken cancellationToken)
    {
        var seen = await lines.ReadAsync(Looking(turn), cancellationToken);

        // What is shown of a whole line are figures first, and small groups are counted in them together.
        return ReadinessScope.Decide(question, seen) switch
        {
            SeenLine line when line is { Team: null } or { Named.Count: > 0 } => new Shown(
                new LookUp($"{line.InAudit} {question.View}", LookUp.Allowed),
                turn.Show(await CardAsync(turn, question, line, cancellationToken))
            ),
            var scope => Refusals.Of(turn, question.View, scope),
        };
    }

    private async Task<Card> CardAsync(
        Turn turn,
        AboutTeam question,
        SeenLine line,
        CancellationToken cancellationToken
    )
    {
        var cards = new ReadinessCards(turn.Phrases, line);
        var report = ReadinessReport.From(line.Counts);

        return question.View switch
        {
            ReadinessView.Remaining => await RemainingAsync(turn, question, line, report, cancellationToken),
            ReadinessView.Completed => await CompletedAsync(turn, question, line, report, cancellationToken),
            ReadinessView.Trend => await TrendAsync(turn, line, cancellationToken),
            ReadinessView.ByMethod => cards.ByMethod(report),
            ReadinessView.Teams => Teams(turn, question, line, report),
            _ => cards.Summary(report),
        };
    }

    private async Task<Card> RemainingAsync(
        Turn turn,
        AboutTeam question,
        SeenLine line,
        ReadinessReport report,
        CancellationToken cancellationToken
    )
    {
        var page = ReadinessPage.Of(ReadinessReport.From(line.Named).Remaining, question.Page);
        var names = await store.RemainingAsync(Looking(turn), line, page.Skip, ReadinessPage.Size, cancellationToken);

        return new ReadinessCards(turn.Phrases, line).Remaining(names, report.Remaining, page, turn.Person.TimeZone);
    }

    private async Task<Card> CompletedAsync(
        Turn turn,
        AboutTeam question,
        SeenLine line,
        ReadinessReport report,
        CancellationToken cancellationToken
    )
    {
        var page = ReadinessPage.Of(ReadinessReport.From(line.Named).Ready, question.Page);
        var names = await store.CompletedAsync(Looking(turn), line, page.Skip, ReadinessPage.Size, cancellationToken);

        return new ReadinessCards(turn.Phrases, line).Completed(names, report.Ready, page, turn.Person.TimeZone);
    }

    private async Task<Card> TrendAsync(Turn turn, SeenLine line, CancellationToken cancellationToken)
    {
        var days = await store.DaysAsync(Looking(turn), line, turn.Now.Offset, cancellationToken);
        var trend = ReadinessTrend.From(days, DateOnly.FromDateTime(turn.Now.DateTime));

        return new ReadinessCards(turn.Phrases, line).Trend(trend);
    }

    private static Card Teams(Turn turn, AboutTeam question, SeenLine line, ReadinessReport report)
    {
        var alphabet = StringComparer.Create(turn.Phrases.Culture, ignoreCase: true);
        var teams = ReadinessReport.ByTeam(line.Named, alphabet);

        return new ReadinessCards(turn.Phrases, line).Teams(
            teams,
            report,
            ReadinessPage.Of(teams.Count, question.Page)
        );
    }

    private static Viewer Looking(Turn turn) => Viewer.Of(turn.Person);
}
