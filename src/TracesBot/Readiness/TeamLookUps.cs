using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at a manager's line, or at one team of it.</summary>
internal sealed class TeamLookUps(ReadinessStore store, LineReader lines)
{
    public async Task<Shown> ShowAsync(Turn turn, AboutTeam question, CancellationToken cancellationToken)
    {
        var seen = await lines.ReadAsync(Looking(turn), cancellationToken);
        var cards = new AskBackCards(turn.Phrases);
        var view = question.View;

        return ReadinessScope.Decide(question, seen) switch
        {
            NotAManager => new Shown(
                new LookUp($"line {view}", LookUp.Refused),
                new Reply { Notice = turn.Phrases.Readiness.NotAManager }
            ),
            ForeignTeam foreign => Answer("team", LookUp.Refused, cards.NoSuchTeam(foreign.Teams, view)),
            NoSuchTeam none => Answer("team", LookUp.NothingFound, cards.NoSuchTeam(none.Teams, view)),
            SeveralTeams several => Answer("team", LookUp.AskedBack, cards.Team(several.Teams, view)),
            SeenLine { Team: null } line => Answer(
                "line",
                LookUp.Allowed,
                await CardAsync(turn, question, line, cancellationToken)
            ),
            SeenLine { Named.Count: 0 } line => Answer(
                $"team {line.Team}",
                LookUp.Masked,
                new ReadinessCards(turn.Phrases, line).TooSmall()
            ),
            SeenLine line => Answer(
                $"team {line.Team}",
                LookUp.Allowed,
                await CardAsync(turn, question, line, cancellationToken)
            ),
            var other => throw new InvalidOperationException($"Unknown scope {other.GetType().Name}."),
        };

        Shown Answer(string scope, string outcome, Card card) =>
            new(new LookUp($"{scope} {view}", outcome), turn.Show(card));
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
