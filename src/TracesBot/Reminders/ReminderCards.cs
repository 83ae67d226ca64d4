using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Reminders;

/// <summary>The cards of the reminders slice.</summary>
internal static class ReminderCards
{
    /// <summary>The reminder itself: what, why, what to do, how to stop.</summary>
    /// <param name="standing">Where the person stands in a switch that has begun; null when it has not.</param>
    public static Card Reminder(Candidate person, Campaign campaign, string? standing, DateTimeOffset now)
    {
        var phrases = Phrases.In(person.Language);
        var words = phrases.Reminders;
        var begun = person.WalkMovedAt is not null;
        var title = Heading(person, campaign, now);

        return new Card(
            phrases.Language,
            title,
            [
                new TextBlock(title, TextStyle.Title),
                .. AskedBy(person, phrases),
                .. Promise(person, phrases, now),
                .. begun ? [new TextBlock(standing ?? words.YouHaveBegun)] : Array.Empty<TextBlock>(),
                new TextBlock(CampaignNews.What(campaign, phrases, now)),
                new TextBlock(begun ? words.WhatToDoNext : words.WhatToDo),
                new TextBlock(words.Why + " " + words.HowToStop, TextStyle.Subtle),
            ],
            [
                new PressAction(begun ? words.GoOn : phrases.General.StartSwitch, new StartSwitch(), Primary: true),
                new PressAction(words.AlreadySwitched, new ReportSwitched(Method: "", Tested: false, Walk: 0)),
                new PressAction(words.Tomorrow, new SnoozeReminder(SnoozeTime.Tomorrow)),
                new PressAction(words.NextWeek, new SnoozeReminder(SnoozeTime.NextWeek)),
                new PressAction(words.Stop, new StopReminders()),
            ]
        );
    }

    /// <summary>Which of its texts the reminder would be.</summary>
    public static string Heading(Candidate person, Campaign campaign, DateTimeOffset now)
    {
        var phrases = Phrases.In(person.Language);

        return person.WalkMovedAt is null
            ? CampaignNews.Title(campaign, phrases, now)
            : phrases.Reminders.TitleStoodStill(campaign.System);
    }

    /// <summary>Takes the place of a reminder once the person has switched.</summary>
    public static Card Done(Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Reminders.Done,
            [new TextBlock(phrases.Reminders.Done, TextStyle.Strong), new TextBlock(phrases.Reminders.DoneText)],
            [new PressAction(phrases.General.MyStatus, new ShowMyStatus())]
        );

    /// <summary>Says that reminders have been put off often enough.</summary>
    public static Card NoMoreSnoozes(int most, Phrases phrases) =>
        Short(
            phrases,
            [phrases.Reminders.NoMoreSnoozes(most), phrases.Reminders.NoMoreSnoozesHow],
            new PressAction(phrases.Reminders.Stop, new StopReminders())
        );

    public static Card Snoozed(DateTimeOffset until, Phrases phrases) =>
        Short(
            phrases,
            [phrases.Reminders.Snoozed(phrases.Day(until), phrases.Time(until))],
            new PressAction(phrases.Reminders.AsUsual, new ResumeReminders())
        );

    public static Card Stopped(Phrases phrases) =>
        Short(
            phrases,
            [phrases.Reminders.Stopped, phrases.Reminders.StoppedHowBack],
            new PressAction(phrases.Reminders.Resume, new ResumeReminders())
        );

    public static Card Resumed(Phrases phrases) =>
        Short(phrases, [phrases.Reminders.Resumed], new PressAction(phrases.Reminders.Stop, new StopReminders()));

    /// <summary>Asks for a time, after something that could not be used as one.</summary>
    public static Card When(string question, Phrases phrases) =>
        new(
            phrases.Language,
            question,
            [new TextBlock(question, TextStyle.Strong), new TextBlock(phrases.Reminders.HowToSay)],
            [
                new PressAction(phrases.Reminders.InThreeHours, new SnoozeReminder(SnoozeTime.InThreeHours)),
                new PressAction(phrases.Reminders.Tomorrow, new SnoozeReminder(SnoozeTime.Tomorrow)),
                new PressAction(phrases.Reminders.NextWeek, new SnoozeReminder(SnoozeTime.NextWeek)),
                new PressAction(phrases.Reminders.Stop, new StopReminders()),
            ]
        );

    private static Card Short(Phrases phrases, IReadOnlyList<string> lines, PressAction action) =>
        new(
            phrases.Language,
            lines[0],
            [new TextBlock(lines[0], TextStyle.Strong), .. lines.Skip(1).Select(line => new TextBlock(line))],
            [action, new PressAction(phrases.General.StartSwitch, new StartSwitch())]
        );

    private static IEnumerable<TextBlock> Promise(Candidate person, Phrases phrases, DateTimeOffset now)
    {
        if (person.Promise is not { } promise || promise > now)
        {
            return [];
        }

        var asked = TimeZoneInfo.ConvertTime(promise, person.TimeZone);

        return [new TextBlock(phrases.Reminders.YouAsked(phrases.Day(asked), phrases.Time(asked)), TextStyle.Strong)];
    }

    private static IEnumerable<TextBlock> AskedBy(Candidate person, Phrases phrases) =>
        person.WaveKind is WaveKinds.Nudge
            ? [new TextBlock(phrases.Nudge.AskedBy(person.NudgedBy), TextStyle.Strong)]
            : [];
}
