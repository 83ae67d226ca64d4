using System.Text.Json.Serialization;

namespace TracesBot.Cards;

/// <summary>What a button on a card does. Its JSON, with the verb in it, is the button's data.</summary>
[JsonPolymorphic(
    TypeDiscriminatorPropertyName = "verb",
    UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization
)]
[JsonDerivedType(typeof(AskTopic), "ask-topic")]
[JsonDerivedType(typeof(ChooseTopic), "choose-topic")]
[JsonDerivedType(typeof(NoneOfThese), "none-of-these")]
[JsonDerivedType(typeof(ShowContacts), "contacts")]
[JsonDerivedType(typeof(RateAnswer), "rate-answer")]
[JsonDerivedType(typeof(GiveReason), "rate-reason")]
[JsonDerivedType(typeof(ListQuestions), "questions")]
[JsonDerivedType(typeof(OpenQuestion), "question-open")]
[JsonDerivedType(typeof(AnswerQuestion), "question-answer")]
[JsonDerivedType(typeof(DismissQuestion), "question-dismiss")]
[JsonDerivedType(typeof(ShowHelp), "help")]
[JsonDerivedType(typeof(StartSwitch), "switch-start")]
[JsonDerivedType(typeof(AdvisorAnswer), "switch-advisor")]
[JsonDerivedType(typeof(StartGuide), "switch-guide")]
[JsonDerivedType(typeof(ConfirmStillWorks), "switch-check")]
[JsonDerivedType(typeof(ChooseMethod), "switch-method")]
[JsonDerivedType(typeof(GuideStep), "switch-step")]
[JsonDerivedType(typeof(ReportSwitched), "switch-report")]
[JsonDerivedType(typeof(UndoSwitch), "switch-undo")]
[JsonDerivedType(typeof(ShowMyStatus), "my-status")]
[JsonDerivedType(typeof(SnoozeReminder), "remind-snooze")]
[JsonDerivedType(typeof(StopReminders), "remind-stop")]
[JsonDerivedType(typeof(ResumeReminders), "remind-resume")]
[JsonDerivedType(typeof(ShowWave), "wave")]
[JsonDerivedType(typeof(PlanWave), "wave-plan")]
[JsonDerivedType(typeof(PreviewWave), "wave-preview")]
[JsonDerivedType(typeof(AskWave), "wave-ask")]
[JsonDerivedType(typeof(DoWave), "wave-do")]
[JsonDerivedType(typeof(ShowReadiness), "readiness")]
[JsonDerivedType(typeof(FilterReadiness), "readiness-filter")]
[JsonDerivedType(typeof(ShowColleague), "readiness-colleague")]
[JsonDerivedType(typeof(SendNudge), "nudge-send")]
[JsonDerivedType(typeof(ShowDigest), "digest")]
[JsonDerivedType(typeof(SetDigest), "digest-set")]
[JsonDerivedType(typeof(ShowMyData), "my-data")]
[JsonDerivedType(typeof(ShowLooks), "my-data-looks")]
[JsonDerivedType(typeof(EraseMyData), "my-data-erase")]
[JsonDerivedType(typeof(KeepMyData), "my-data-keep")]
[JsonDerivedType(typeof(ImportRoster), "roster-import")]
[JsonDerivedType(typeof(CancelRoster), "roster-cancel")]
[JsonDerivedType(typeof(FetchRosterFaults), "roster-faults")]
internal abstract record CardPress;

/// <summary>Answers a topic at the end of the chat: a follow-up question, or an example.</summary>
internal sealed record AskTopic(string Topic) : CardPress;

/// <summary>Answers a topic in place of the suggestions that it was one of.</summary>
internal sealed record ChooseTopic(string Topic) : CardPress;

/// <summary>Turns down every suggestion.</summary>
/// <param name="Asked">What was asked, redacted; null when it must not be kept.</param>
/// <param name="Near">The best of the suggestions: it tells whom to ask instead.</param>
internal sealed record NoneOfThese(string? Asked = null, string? Near = null) : CardPress;

/// <summary>Shows whom to ask about a topic.</summary>
internal sealed record ShowContacts(string? Topic = null) : CardPress;

/// <summary>What people think of an answer.</summary>
internal abstract record FeedbackPress : CardPress;

/// <summary>Says whether an answer helped.</summary>
internal sealed record RateAnswer(string Topic, bool Helped) : FeedbackPress;

/// <summary>Says why an answer did not help. The last two are fields of the card.</summary>
internal sealed record GiveReason(string Topic, string? Reason = null, string? Comment = null) : FeedbackPress;

/// <summary>What only those who own the texts get to do.</summary>
internal abstract record QuestionPress : CardPress;

internal sealed record ListQuestions(int Page = 0) : QuestionPress;

internal sealed record OpenQuestion(long Id) : QuestionPress;

/// <summary>Answers an open question. The last three are fields of the card.</summary>
/// <param name="Version">The version of the question that the card shows; somebody else may have answered since.</param>
internal sealed record AnswerQuestion(
    long Id,
    long Version,
    string? Swedish = null,
    string? English = null,
    string? Topic = null
) : QuestionPress;

internal sealed record DismissQuestion(long Id, long Version) : QuestionPress;

internal sealed record ShowHelp : CardPress;

/// <summary>What only an administrator gets to do: a list of the organisation's people that they have sent.</summary>
internal abstract record RosterPress(string Upload) : CardPress;

/// <param name="ManyLeavers">Whether it is said that as many as are missing from it have left.</param>
internal sealed record ImportRoster(string Upload, bool ManyLeavers = false) : RosterPress(Upload);

internal sealed record CancelRoster(string Upload) : RosterPress(Upload);

/// <summary>Offers everything that was wrong with the list as a file.</summary>
internal sealed record FetchRosterFaults(string Upload) : RosterPress(Upload);

/// <summary>Everything about a person's own switch.</summary>
internal abstract record SwitchPress : CardPress;

internal sealed record StartSwitch : SwitchPress;

/// <summary>Opens a guide by its id, whatever else is under way.</summary>
internal sealed record StartGuide(string Guide) : SwitchPress;

/// <summary>Says, weeks after the switch, whether the method still works.</summary>
/// <param name="Record">The version of the record that the card shows; an older one is a card left behind.</param>
internal sealed record ConfirmStillWorks(bool Works, int Record) : SwitchPress;

/// <summary>Answers one of the advisor's questions.</summary>
/// <param name="Walk">The version of the walk that the card shows; an older one is a card left behind.</param>
internal sealed record AdvisorAnswer(string Question, string Answer, long Walk) : SwitchPress;

internal sealed record ChooseMethod(string Method, long Walk) : SwitchPress;

/// <summary>Moves on the way to a new method.</summary>
/// <param name="Move">One of <see cref="GuideMove"/>.</param>
internal sealed record GuideStep(string Move, long Walk) : SwitchPress;

/// <summary>Says that the new method is in place, and whether a login with it was tried.</summary>
/// <param name="Method">The method; empty on a card that does not know it. Then the bot asks for the rest.</param>
internal sealed record ReportSwitched(string Method, bool Tested, long Walk) : SwitchPress;

/// <summary>Takes the newest report back.</summary>
/// <param name="Record">The version of the record that the card shows; an older one is a card left behind.</param>
internal sealed record UndoSwitch(int Record) : SwitchPress;

internal sealed record ShowMyStatus : SwitchPress;

/// <summary>Everything about a person's own reminders.</summary>
internal abstract record ReminderPress : CardPress;

/// <summary>Puts the next reminder off: <c>tomorrow</c>, <c>next-week</c> or <c>later-today</c>.</summary>
internal sealed record SnoozeReminder(string Until) : ReminderPress;

internal sealed record StopReminders : ReminderPress;

internal sealed record ResumeReminders : ReminderPress;

/// <summary>Everything about what is kept of a person.</summary>
internal abstract record PrivacyPress : CardPress;

/// <summary>Shows it in the chat, for whoever gets no file.</summary>
internal sealed record ShowMyData : PrivacyPress;

/// <summary>Shows who has looked at the person.</summary>
internal sealed record ShowLooks : PrivacyPress;

/// <param name="AskedAt">When the question was put, in milliseconds: a card found weeks later erases nothing.</param>
internal sealed record EraseMyData(long AskedAt) : PrivacyPress;

internal sealed record KeepMyData : PrivacyPress;

/// <summary>What only a manager gets to see.</summary>
internal abstract record ReadinessPress : CardPress;

/// <summary>Shows a manager's figures: for the whole line, or for one team of it.</summary>
/// <param name="View">One of <see cref="ReadinessView"/>.</param>
/// <param name="Method">The ids of methods, with spaces between; null for any.</param>
/// <param name="From">The first day, as <c>2026-11-16</c>; null where it is open.</param>
/// <param name="To">The last day.</param>
/// <param name="Step">One of <see cref="TrendStep"/>.</param>
internal sealed record ShowReadiness(
    string? Team,
    string View,
    int Page,
    string? Method = null,
    string? From = null,
    string? To = null,
    string? Step = null
) : ReadinessPress;

/// <summary>
/// Shows a view of fewer people, or of more. All but the first are fields of the card; null is everything. Every press of the
/// card carries them, so no other press may have a field of their names.
/// </summary>
/// <param name="ChosenTeam"><c>all</c>, or <c>=</c> before the team's name.</param>
/// <param name="ChosenMethod"><c>all</c>, or a method.</param>
/// <param name="ChosenPeriod"><c>all</c>, or two days with a slash between; either may be left out.</param>
internal sealed record FilterReadiness(
    string View,
    string? ChosenTeam = null,
    string? ChosenMethod = null,
    string? ChosenPeriod = null
) : ReadinessPress;

/// <summary>Shows how far one person of a manager's line has come.</summary>
internal sealed record ShowColleague(string PersonId) : ReadinessPress;

/// <summary>Has those reminded who remain in a manager's line, or in one team of it.</summary>
/// <param name="AskedAt">When the manager was shown whom, in milliseconds: a card found later shows them anew.</param>
internal sealed record SendNudge(string? Team, long AskedAt) : ReadinessPress;

/// <summary>Shows whether a manager gets a report of the week.</summary>
internal sealed record ShowDigest : ReadinessPress;

/// <summary>Turns the report of the week on or off.</summary>
internal sealed record SetDigest(bool On) : ReadinessPress;
