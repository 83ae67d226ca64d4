namespace TracesBot.Understanding;

/// <summary>Every command the bot understands, by the id that content files and <c>ask --json</c> use.</summary>
internal static class Intents
{
    public const string Back = "back";
    public const string Cancel = "cancel";
    public const string ChangeLanguage = "change-language";
    public const string DeleteMyData = "delete-my-data";
    public const string ExportMyData = "export-my-data";
    public const string ExportTeam = "export-team";
    public const string FeedbackNegative = "feedback-negative";
    public const string Goodbye = "goodbye";
    public const string Greeting = "greeting";
    public const string Help = "help";
    public const string MyStatus = "my-status";
    public const string NextStep = "next-step";
    public const string No = "no";
    public const string OrganisationReadiness = "org-readiness";
    public const string PersonStatus = "person-status";
    public const string RemindTeam = "remind-team";
    public const string ReportDone = "report-done";
    public const string ReportExempt = "report-exempt";
    public const string ResumeReminders = "resume-reminders";
    public const string Snooze = "snooze";
    public const string StartSwitch = "start-switch";
    public const string StopReminders = "stop-reminders";
    public const string Stuck = "stuck";
    public const string TalkToHuman = "talk-to-human";
    public const string TeamByMethod = "team-by-method";
    public const string TeamCompleted = "team-completed";
    public const string TeamReadiness = "team-readiness";
    public const string TeamRemaining = "team-remaining";
    public const string TeamTrend = "team-trend";
    public const string Thanks = "thanks";
    public const string UndoReport = "undo-report";
    public const string Yes = "yes";
}
