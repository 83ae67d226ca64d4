using TracesBot.Words;

namespace TracesBot.SelfCheck;

/// <summary>A warning in words.</summary>
internal sealed record WarningText(string Title, string Text, string Do, string Mended, string MendedText)
{
    public static WarningText Of(KeptWarning warning, Phrases phrases, TimeZoneInfo zone)
    {
        var words = WordsOf(warning.Name, phrases.SelfCheck);
        var figures = Written(warning, phrases, zone);

        return new WarningText(
            words.Title(figures),
            words.Text(figures),
            words.Do,
            words.Mended,
            phrases.SelfCheck.Lasted(figures.Since, figures.Until)
        );
    }

    private static WarningFigures Written(KeptWarning warning, Phrases phrases, TimeZoneInfo zone)
    {
        var facts = warning.Figures;

        return new WarningFigures
        {
            Since = At(warning.Since),
            Until = At(warning.EndedAt ?? warning.ChangedAt),
            Ends = facts.Ends is { } ends ? phrases.Date(Local(ends).Date) : "",
            When = warning.Stage is CredentialExpiry.Over ? null : phrases.SelfCheck.InDays(facts.Days ?? 0),
            For = phrases.SelfCheck.Duration(facts.Minutes ?? 0),
            Count = facts.Count ?? 0,
            Code = facts.Code ?? "",
        };

        (DateOnly Date, DateTimeOffset Time) Local(DateTimeOffset at)
        {
            var local = TimeZoneInfo.ConvertTime(at, zone);

            return (DateOnly.FromDateTime(local.DateTime), local);
        }

        string At(DateTimeOffset at) =>
            phrases.SelfCheck.At(phrases.Date(Local(at).Date), phrases.Time(Local(at).Time));
    }

    private static WarningWords WordsOf(string name, SelfCheckWords words) =>
        name switch
        {
            Checks.Secret => words.Secret,
            Checks.Certificate => words.Certificate,
            Checks.Token => words.Token,
            Checks.Reminders => words.Reminders,
            Checks.Answers => words.Answers,
            Checks.FollowUps => words.FollowUps,
            Checks.StandingWaves => words.StandingWaves,
            Checks.StoppedWaves => words.StoppedWaves,
            Checks.Roster => words.Roster,
            Checks.Disc => words.Disc,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nothing of that name is looked at."),
        };
}
