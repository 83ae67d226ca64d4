using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot.Readiness.Nudges;

/// <summary>The cards about a reminder that a manager asks for.</summary>
internal sealed class NudgeCards(Phrases phrases, SeenLine line)
{
    /// <summary>Teams takes at most six buttons.</summary>
    private const int ShownTeams = 6;

    /// <summary>So many names are read at a glance; the rest is a number.</summary>
    private const int ShownNames = 10;

    private readonly NudgeWords _words = phrases.Nudge;

    /// <summary>Shows who gets it, who does not and why, and what they will read; and asks.</summary>
    public Card Ask(NudgePlan plan, Campaign campaign, Turn turn)
    {
        var nobody = plan.Receivers is [];
        var title = nobody ? _words.Nobody(Scope()) : _words.Ask(plan.Receivers.Count, Scope());

        return new Card(
            phrases.Language,
            title,
            [
                new TextBlock(title, TextStyle.Title),
                .. nobody ? [] : Receivers(plan),
                .. Others(plan),
                .. nobody ? [] : Sample(campaign, turn),
            ],
            nobody
                ? [Show(phrases.Readiness.ShowRemaining, ReadinessView.Remaining)]
                :
                [
                    new PressAction(
                        _words.Send(plan.Receivers.Count),
                        new SendNudge(line.Team, turn.Now.ToUnixTimeMilliseconds()),
                        Primary: true
                    ),
                    Show(_words.DoNotSend, ReadinessView.Remaining),
                ]
        );
    }

    public Card OnItsWay(int people) =>
        Short(_words.OnItsWay(people), _words.WhenItComes, Show(_words.HowDidItGo, ReadinessView.Nudge));

    /// <param name="again">When the manager may ask again.</param>
    public Card Outcome(NudgeOutcome outcome, DateTimeOffset again, Turn turn)
    {
        var asked = TimeZoneInfo.ConvertTime(outcome.At, turn.Person.TimeZone);
        var title = _words.OutcomeTitle(Scope(), phrases.Day(asked));

        return new Card(
            phrases.Language,
            title,
            [
                new TextBlock(title, TextStyle.Title),
                new FactSet([
                    (_words.People, Figure(outcome.People)),
                    .. new (string Label, long People)[]
                    {
                        (_words.Arrived, outcome.Accepted),
                        (_words.Waiting, outcome.Waiting),
                        (_words.NotSent, outcome.NotSent),
                        (_words.Uncertain, outcome.Uncertain),
                        (_words.SwitchedSince, outcome.SwitchedSince),
                    }
                        .Where(row => row.People > 0)
                        .Select(row => (row.Label, Figure(row.People))),
                ]),
                .. outcome.NotSent > 0
                    ? [new TextBlock(_words.NotSentExplained, TextStyle.Subtle)]
                    : Array.Empty<CardElement>(),
                new TextBlock(_words.Again(phrases.Day(TimeZoneInfo.ConvertTime(again, turn.Person.TimeZone)))),
            ],
            [Show(phrases.Readiness.ShowRemaining, ReadinessView.Remaining), Show(_words.Refresh, ReadinessView.Nudge)]
        );
    }

    public Card TooMany(int most)
    {
        var teams = line
            .Named.Select(count => count.Team)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        return new Card(
            phrases.Language,
            _words.TooMany(most),
            [new TextBlock(_words.TooMany(most), TextStyle.Strong), new TextBlock(_words.TooManyHow)],
            line.Team is null
                ?
                [
                    .. teams
                        .Take(ShownTeams)
                        .Select(name => new PressAction(
                            phrases.Readiness.TeamName(name),
                            new ShowReadiness(name, ReadinessView.Nudge, Page: 0)
                        )),
                ]
                : [Show(phrases.Readiness.ShowRemaining, ReadinessView.Remaining)]
        );
    }

    private CardElement[] Receivers(NudgePlan plan) =>
        [new TextBlock(_words.Receivers, TextStyle.Heading), new TextBlock(Names(plan.Receivers))];

    private IEnumerable<CardElement> Others(NudgePlan plan)
    {
        var report = ReadinessReport.From(line.Named);
        List<(string, string)> facts =
        [
            .. plan.Skipped.OrderBy(group => group.Key).Select(group => (Why(group.Key), Names([.. group]))),
        ];
        if (report.Exempt > 0)
        {
            facts.Add((_words.Exempt, _words.Count(report.Exempt)));
        }

        if (report.Ready > 0)
        {
            facts.Add((_words.Ready, _words.Count(report.Ready)));
        }

        return
        [
            .. facts is []
                ? []
                : new CardElement[] { new TextBlock(_words.Others, TextStyle.Heading), new FactSet(facts) },
            .. LeftOutNote.Of(line, phrases.Readiness),
        ];
    }

    private CardElement[] Sample(Campaign campaign, Turn turn) =>
        [
            new TextBlock(_words.Sample, TextStyle.Heading),
            new Container(
                Tone.Emphasis,
                [
                    new TextBlock(CampaignNews.Title(campaign, phrases, turn.Now), TextStyle.Strong),
                    new TextBlock(_words.AskedBy(turn.Person.Name)),
                    new TextBlock(CampaignNews.What(campaign, phrases, turn.Now)),
                ]
            ),
            new TextBlock(_words.WhenItComes, TextStyle.Subtle),
        ];

    private string Why(NudgeSkip skip) =>
        skip switch
        {
            NudgeSkip.Unreachable => _words.Unreachable,
            NudgeSkip.Stopped => _words.Stopped,
            NudgeSkip.Snoozed => _words.Snoozed,
            _ => _words.RemindedLately,
        };

    private string Names(IReadOnlyList<Remaining> people)
    {
        var names = string.Join(", ", people.Take(ShownNames).Select(person => person.Name));

        return people.Count > ShownNames ? _words.AndMore(names, people.Count - ShownNames) : names;
    }

    private Card Short(string title, string text, PressAction action) =>
        new(
            phrases.Language,
            title,
            [new TextBlock(title, TextStyle.Strong), new TextBlock(text)],
            [action, Show(phrases.Readiness.Back, ReadinessView.Summary)]
        );

    private PressAction Show(string title, string view) => new(title, new ShowReadiness(line.Team, view, Page: 0));

    private string Scope() => line.Team is { } team ? phrases.Readiness.TeamName(team) : phrases.Readiness.WholeLine;

    private string Figure(long people) => people.ToString("N0", phrases.Culture);
}
