using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>
/// Shows managers where their people are. A manager is whoever the roster names as somebody's, looked up anew each time;
/// every look is kept, also one that was refused.
/// </summary>
internal sealed class ReadinessHandler(ReadinessStore store, AuditStore audit) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = ReadinessQuestion.From(turn.Input);
        var words = turn.Phrases.Readiness;
        switch (question)
        {
            case AskedToRemind:
                return Note(words.RemindByOperator);
            case AskedToExport:
                return Note(words.ExportByOperator);
        }

        // Somebody the roster does not know has no address that anybody could name as their manager's.
        var viewer = new Viewer(turn.Person.Id, turn.Person.Upn ?? "");
        var (lookUp, reply) = question switch
        {
            AboutTeam about => await ShowTeamAsync(turn, viewer, about, cancellationToken),
            AboutName about => await ShowNameAsync(turn, viewer, about.Name, cancellationToken),
            AboutColleague about => await ShowColleagueAsync(turn, viewer, about.PersonId, cancellationToken),
            _ => await AskForNameAsync(turn, viewer, cancellationToken),
        };
        await audit.AddAsync(turn.Person.Id, lookUp, turn.Now, cancellationToken);

        return reply;
    }

    private async Task<(LookUp, Reply)> ShowTeamAsync(
        Turn turn,
        Viewer viewer,
        AboutTeam question,
        CancellationToken cancellationToken
    )
    {
        var counts = await store.CountAsync(viewer, cancellationToken);
        var words = new ReadinessCards(turn.Phrases, null);

        return ReadinessScope.Decide(question, counts) switch
        {
            NotAManager => (
                new LookUp($"line {question.View}", LookUp.Refused),
                Note(turn.Phrases.Readiness.NotAManager)
            ),
            ForeignTeam foreign => (
                new LookUp($"team {question.View}", LookUp.Refused),
                Show(turn, words.NoSuchTeam(foreign.Teams, question.View))
            ),
            NoSuchTeam none => (
                new LookUp($"team {question.View}", LookUp.NothingFound),
                Show(turn, words.NoSuchTeam(none.Teams, question.View))
            ),
            SeveralTeams several => (
                new LookUp($"team {question.View}", LookUp.AskedBack),
                Show(turn, words.ChooseTeam(several.Teams, question.View))
            ),
            SeenLine line => (
                new LookUp(
                    line.Team is null ? $"line {question.View}" : $"team {question.View}: {line.Team}",
                    LookUp.Allowed
                ),
                Show(turn, await CardAsync(turn, viewer, question, line, cancellationToken))
            ),
            var other => throw new InvalidOperationException($"Unknown scope {other.GetType().Name}."),
        };
    }

    private async Task<Card> CardAsync(
        Turn turn,
        Viewer viewer,
        AboutTeam question,
        SeenLine line,
        CancellationToken cancellationToken
    )
    {
        var cards = new ReadinessCards(turn.Phrases, line.Team);
        var report = ReadinessReport.From(line.Counts);
        var zone = turn.Person.TimeZone;
        switch (question.View)
        {
            case ReadinessView.Remaining:
            {
                var page = ReadinessPage.Of(report.Remaining, question.Page);
                var names = await store.RemainingAsync(
                    viewer,
                    line.Team,
                    page.Skip,
                    ReadinessPage.Size,
                    cancellationToken
                );

                return cards.Remaining(names, report.Remaining, page, zone);
            }

            case ReadinessView.Completed:
            {
                var page = ReadinessPage.Of(report.Ready, question.Page);
                var names = await store.CompletedAsync(
                    viewer,
                    line.Team,
                    page.Skip,
                    ReadinessPage.Size,
                    cancellationToken
                );

                return cards.Completed(names, report.Ready, page, zone);
            }

            case ReadinessView.ByMethod:
                return cards.ByMethod(report);
            case ReadinessView.Trend:
                var days = await store.DaysAsync(viewer, line.Team, turn.Now.Offset, cancellationToken);

                return cards.Trend(ReadinessTrend.From(days, DateOnly.FromDateTime(turn.Now.DateTime)));
            case ReadinessView.Teams:
                var teams = ReadinessReport.ByTeam(line.Counts, Alphabet(turn));

                return cards.Teams(teams, report, ReadinessPage.Of(teams.Count, question.Page));
            default:
                return cards.Summary(
                    report,
                    line.Counts.Select(count => count.Team).Distinct(StringComparer.Ordinal).Count()
                );
        }
    }

    private async Task<(LookUp, Reply)> ShowNameAsync(
        Turn turn,
        Viewer viewer,
        string name,
        CancellationToken cancellationToken
    )
    {
        var line = await store.LineAsync(viewer, cancellationToken);
        if (line.Count is 0)
        {
            return Refused(turn);
        }

        var cards = new ReadinessCards(turn.Phrases, null);

        return PersonFinder.Find(name, line) switch
        {
            [] => (new LookUp("person", LookUp.NothingFound), Note(turn.Phrases.Readiness.NoSuchColleague)),
            [var one] => (
                new LookUp($"person {one.PersonId}", LookUp.Allowed),
                Show(turn, cards.One(one, turn.Person.TimeZone))
            ),
            var several => (new LookUp("person", LookUp.AskedBack), Show(turn, cards.ChooseColleague(several))),
        };
    }

    private async Task<(LookUp, Reply)> ShowColleagueAsync(
        Turn turn,
        Viewer viewer,
        string personId,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(viewer, personId, cancellationToken) is { } colleague
            ? (
                new LookUp($"person {colleague.PersonId}", LookUp.Allowed),
                Show(turn, new ReadinessCards(turn.Phrases, null).One(colleague, turn.Person.TimeZone))
            )
            // The same words whether the person is in another line, has left or never was.
            : (new LookUp("person", LookUp.Refused), Note(turn.Phrases.Readiness.NoSuchColleague));

    private async Task<(LookUp, Reply)> AskForNameAsync(
        Turn turn,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        (await store.CountAsync(viewer, cancellationToken)).Count is 0
            ? Refused(turn)
            : (new LookUp("person", LookUp.AskedBack), Note(turn.Phrases.Readiness.NameSomebody));

    private static (LookUp, Reply) Refused(Turn turn) =>
        (new LookUp("person", LookUp.Refused), Note(turn.Phrases.Readiness.NotAManager));

    private static StringComparer Alphabet(Turn turn) => StringComparer.Create(turn.Phrases.Culture, ignoreCase: true);

    private static Reply Show(Turn turn, Card card) => turn.Input is Pressed ? Reply.Replace(card) : Reply.Show(card);

    private static Reply Note(string text) => new() { Notice = text };
}
