using TracesBot.Cards;
using TracesBot.Clocks;
using TracesBot.Knowledge;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Reads what one view of a line or a team needs, and makes its card.</summary>
internal sealed class TeamViews(ReadinessStore store, BlockerStore blockers, Campaign campaign, KnowledgeBase knowledge)
{
    public async Task<Card> CardAsync(Turn turn, AboutTeam question, SeenLine line, CancellationToken cancellationToken)
    {
        var looking = new Looking(turn, question, line, new ReadinessFrame(turn.Phrases, line, Applied(question)));
        var report = ReadinessReport.From(line.Counts);
        var cards = new ReadinessCards(looking.Frame);

        return question.View switch
        {
            ReadinessView.Remaining => await RemainingAsync(looking, report, cancellationToken),
            ReadinessView.Completed => await CompletedAsync(looking, cancellationToken),
            ReadinessView.Blockers => await BlockersAsync(looking, report, cancellationToken),
            ReadinessView.Trend => cards.Trend(
                ReadinessTrend.From(await DaysAsync(looking, cancellationToken), looking.Today, question.Filter),
                Inputs(looking)
            ),
            ReadinessView.Forecast => new ForecastCards(looking.Frame).Show(
                report,
                Forecast.From(await DaysAsync(looking, cancellationToken), report.Remaining, looking.Today),
                looking.Today
            ),
            ReadinessView.ByMethod => cards.ByMethod(report),
            ReadinessView.Teams or ReadinessView.Ranking => Teams(looking, report),
            _ => cards.Summary(report),
        };
    }

    /// <summary>Some teams of the line side by side.</summary>
    public static Card Compare(Turn turn, MaskedLine line, IReadOnlyList<string> teams)
    {
        var whole = new SeenLine(Team: null, line);
        var shown = ReadinessReport.ByTeam(
            line.Open.Where(count => teams.Contains(count.Team, StringComparer.Ordinal)),
            StringComparer.Create(turn.Phrases.Culture, ignoreCase: true)
        );

        return new ReadinessCards(new ReadinessFrame(turn.Phrases, whole, ReadinessFilter.None)).Compare(
            ReadinessReport.FurthestFirst(shown),
            [.. teams.Except(shown.Select(team => team.Team), StringComparer.Ordinal)]
        );
    }

    /// <summary>What the view is narrowed by: only of those who are ready it is known by which method and since when.</summary>
    private static ReadinessFilter Applied(AboutTeam question) =>
        question.View
            is ReadinessView.Completed
                or ReadinessView.ByMethod
                or ReadinessView.Trend
                or ReadinessView.Forecast
            ? question.Filter
            : ReadinessFilter.None;

    private async Task<Card> RemainingAsync(
        Looking looking,
        ReadinessReport report,
        CancellationToken cancellationToken
    )
    {
        var page = ReadinessPage.Of(ReadinessReport.From(looking.Line.Named).Remaining, looking.Question.Page);
        var names = await store.RemainingAsync(
            looking.Viewer,
            looking.Line,
            page.Skip,
            ReadinessPage.Size,
            cancellationToken
        );

        return looking.Names.Remaining(names, report.Remaining, page, Inputs(looking));
    }

    private async Task<Card> CompletedAsync(Looking looking, CancellationToken cancellationToken)
    {
        var completion = Completion.Of(looking.Question.Filter, looking.Turn.Person.TimeZone);
        var count = await store.CountCompletedAsync(looking.Viewer, looking.Line, completion, cancellationToken);
        var page = ReadinessPage.Of(count.Named, looking.Question.Page);
        var names = await store.CompletedAsync(
            looking.Viewer,
            looking.Line,
            completion,
            page.Skip,
            ReadinessPage.Size,
            cancellationToken
        );

        return looking.Names.Completed(names, count.People, page, Inputs(looking));
    }

    private async Task<Card> BlockersAsync(Looking looking, ReadinessReport report, CancellationToken cancellationToken)
    {
        var now = looking.Turn.Now;
        var counts = await blockers.CountAsync(looking.Viewer, looking.Line, now, cancellationToken);
        var page = ReadinessPage.Of(counts.Sum(count => count.Named), looking.Question.Page);
        var people = await blockers.PageAsync(
            looking.Viewer,
            looking.Line,
            now,
            page.Skip,
            ReadinessPage.Size,
            cancellationToken
        );
        // Whoever is on leave is not among those who remain.
        var blocked = counts.Where(count => count.Kind is not Blocker.OnLeave).Sum(count => count.People);
        var reasons = new BlockerReasons(looking.Turn.Phrases, knowledge, looking.Turn.Person.TimeZone);

        return looking.Names.Blockers(
            counts,
            report.Remaining - blocked,
            [.. people.Select(colleague => (colleague, reasons.Of(colleague)))],
            page,
            Inputs(looking)
        );
    }

    private Task<IReadOnlyList<DayCount>> DaysAsync(Looking looking, CancellationToken cancellationToken) =>
        store.DaysAsync(
            looking.Viewer,
            looking.Line,
            looking.Question.Filter.Method,
            looking.Turn.Now.Offset,
            cancellationToken
        );

    private static Card Teams(Looking looking, ReadinessReport report)
    {
        var view = looking.Question.View;
        var alphabet = StringComparer.Create(looking.Turn.Phrases.Culture, ignoreCase: true);
        var teams = ReadinessReport.ByTeam(looking.Line.Named, alphabet);

        return new ReadinessCards(looking.Frame).Teams(
            view,
            view is ReadinessView.Ranking ? ReadinessReport.FurthestFirst(teams) : teams,
            report,
            ReadinessPage.Of(teams.Count, looking.Question.Page)
        );
    }

    private FilterInputs Inputs(Looking looking) => new(looking.Frame, campaign.Methods, looking.Today);

    /// <summary>Who looks at what.</summary>
    private sealed record Looking(Turn Turn, AboutTeam Question, SeenLine Line, ReadinessFrame Frame)
    {
        public Viewer Viewer => Viewer.Of(Turn.Person);

        public DateOnly Today => Turn.Now.DateIn(Turn.Person.TimeZone);

        public NameCards Names => new(Frame, Turn.Person.TimeZone);
    }
}
