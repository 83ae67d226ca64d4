using Microsoft.Extensions.DependencyInjection;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Readiness;
using TracesBot.Readiness.Nudges;
using TracesBot.Reminders;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>The cards about a reminder that a manager asks for, as only a longer story than the demonstration's brings them.</summary>
internal static class NudgeAlbum
{
    private static readonly NudgeRules Rules = new(TimeSpan.FromDays(7), Most: 200, MostInAWeek: 3);

    public static void Gather(CardAlbum album, IReadOnlyList<string> teams)
    {
        var phrases = Phrases.In(album.Language);
        var turn = TurnOf(album, phrases);
        var campaign = album.Services.GetRequiredService<Campaign>();
        var line = MaskedLine.Of(
            [
                .. teams.Select(team => new StandingCount
                {
                    Team = team,
                    State = "exempt",
                    People = 4 + team.Length,
                }),
            ],
            smallest: 5
        );
        var cards = new NudgeCards(phrases, new SeenLine(Team: null, line));
        var plan = NudgePlan.Of(People(album.Now), Rules, album.Now);
        album.Add("nudge-asks", cards.Ask(plan, campaign, turn));
        album.Add("nudge-on-its-way", cards.OnItsWay(12));
        album.Add("nudge-too-many", cards.TooMany(Rules.Most));
        album.Add(
            "nudge-too-many-in-one-team",
            new NudgeCards(phrases, new SeenLine(teams[0], line)).TooMany(Rules.Most)
        );
        album.Add("nudge-outcome", cards.Outcome(Outcome(album.Now), album.Now.AddDays(6), turn));
        album.Add(
            "reminder-nudged",
            ReminderCards.Reminder(
                new Candidate
                {
                    PersonId = "x",
                    ContactLanguage = Phrases.TagOf(album.Language),
                    WaveKind = WaveKinds.Nudge,
                    NudgedBy = "Åsa Öberg",
                },
                campaign,
                standing: null,
                album.Now
            )
        );
    }

    private static IReadOnlyList<Remaining> People(DateTimeOffset now) =>
        [
            .. Enumerable.Range(1, 12).Select(number => new Remaining { Name = $"Anna Lind {number}" }),
            new Remaining { Name = "Bo Ek", Unreachable = 1 },
            new Remaining { Name = "Cia Dahl", Unreachable = 1 },
            new Remaining { Name = "David Ström", Stopped = 1 },
            new Remaining { Name = "Eva Åkesson", SnoozedUntil = now.AddDays(1) },
            new Remaining { Name = "Frej Öman", NudgedAt = now.AddDays(-1) },
        ];

    private static NudgeOutcome Outcome(DateTimeOffset now) =>
        new()
        {
            At = now.AddDays(-1),
            People = 12,
            Accepted = 7,
            Waiting = 2,
            NotSent = 2,
            Uncertain = 1,
            SwitchedSince = 3,
        };

    private static Turn TurnOf(CardAlbum album, Phrases phrases) =>
        new(
            ActivityId: "nudge",
            new Ignored(""),
            new Person(
                "boss",
                "Åsa Öberg",
                Upn: null,
                Team: null,
                album.Language,
                Zones.Default,
                Welcomed: true,
                PreviousTopic: null
            ),
            phrases,
            album.Now,
            Private: true
        );
}
