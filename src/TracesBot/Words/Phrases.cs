namespace TracesBot.Words;

/// <summary>
/// Every sentence the bot says outside <c>Knowledge/</c>, by the slice that says it. A sentence missing in one language
/// does not compile.
/// </summary>
internal sealed record Phrases
{
    public static Phrases Swedish { get; } =
        new()
        {
            Language = Language.Swedish,
            Culture = CultureInfo.GetCultureInfo("sv-SE"),
            General = GeneralWords.Swedish,
            Roster = RosterWords.Swedish,
            Answers = AnswerWords.Swedish,
            Contacts = ContactWords.Swedish,
            Questions = QuestionWords.Swedish,
            Methods = MethodWords.Swedish,
            Switching = SwitchingWords.Swedish,
            Status = StatusWords.Swedish,
            Reminders = ReminderWords.Swedish,
            Waves = WaveWords.Swedish,
            Readiness = ReadinessWords.Swedish,
            Export = ExportWords.Swedish,
            Nudge = NudgeWords.Swedish,
            Insights = InsightWords.Swedish,
            Digest = DigestWords.Swedish,
            Privacy = PrivacyWords.Swedish,
            SelfCheck = SelfCheckWords.Swedish,
            Tab = TabWords.Swedish,
        };

    public static Phrases English { get; } =
        new()
        {
            Language = Language.English,
            Culture = CultureInfo.GetCultureInfo("en-GB"),
            General = GeneralWords.English,
            Roster = RosterWords.English,
            Answers = AnswerWords.English,
            Contacts = ContactWords.English,
            Questions = QuestionWords.English,
            Methods = MethodWords.English,
            Switching = SwitchingWords.English,
            Status = StatusWords.English,
            Reminders = ReminderWords.English,
            Waves = WaveWords.English,
            Readiness = ReadinessWords.English,
            Export = ExportWords.English,
            Nudge = NudgeWords.English,
            Insights = InsightWords.English,
            Digest = DigestWords.English,
            Privacy = PrivacyWords.English,
            SelfCheck = SelfCheckWords.English,
            Tab = TabWords.English,
        };

    public required Language Language { get; init; }

    public required CultureInfo Culture { get; init; }

    public required GeneralWords General { get; init; }

    public required RosterWords Roster { get; init; }

    public required AnswerWords Answers { get; init; }

    public required ContactWords Contacts { get; init; }

    public required QuestionWords Questions { get; init; }

    public required MethodWords Methods { get; init; }

    public required SwitchingWords Switching { get; init; }

    public required StatusWords Status { get; init; }

    public required ReminderWords Reminders { get; init; }

    public required WaveWords Waves { get; init; }

    public required ReadinessWords Readiness { get; init; }

    public required ExportWords Export { get; init; }

    public required NudgeWords Nudge { get; init; }

    public required InsightWords Insights { get; init; }

    public required DigestWords Digest { get; init; }

    public required PrivacyWords Privacy { get; init; }

    public required SelfCheckWords SelfCheck { get; init; }

    public required TabWords Tab { get; init; }

    public static Phrases In(Language language) => language is Language.Swedish ? Swedish : English;

    /// <summary>The language of a locale or language tag; null when it is neither of ours.</summary>
    public static Language? LanguageOf(string? tag) =>
        tag switch
        {
            { } swedish when swedish.StartsWith("sv", StringComparison.OrdinalIgnoreCase) => Language.Swedish,
            { } english when english.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.English,
            _ => null,
        };

    /// <summary>The tag that the roster, the database and <c>ask --json</c> use.</summary>
    public static string TagOf(Language language) => language is Language.Swedish ? "sv" : "en";

    /// <summary>A day as one says it: "torsdag 26 november".</summary>
    public string Day(DateTimeOffset at) => at.ToString(General.DayFormat, Culture);

    /// <summary>A day in another year than this, or one that should be exact: "30 juni 2025".</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>A time of day: "09.00" in Swedish, "09:00" in English.</summary>
    public string Time(DateTimeOffset at) => at.ToString(General.TimeFormat, Culture);
}
