using System.Text;
using TracesBot.Reminders;

namespace TracesBot.Cli;

/// <summary>Why somebody is reminded when they are, as <c>remind --explain</c> prints it.</summary>
internal static class RemindExplanation
{
    public static string Of(Candidate person, NextReminder next, bool automatic, DateTimeOffset now)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"person: {person.PersonId}, {person.DisplayName ?? "in no roster"}"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"time zone: {person.TimeZone.Id}");
        text.AppendLine(CultureInfo.InvariantCulture, $"last reminder: {When(person.TriedAt, person)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"in the last seven days: {person.Recent}");
        if (next.Cause is not { } cause)
        {
            return text.Append(
                    CultureInfo.InvariantCulture,
                    $"next reminder: none, {RemindReport.WhyNot(next.WhyNot!, person)}"
                )
                .ToString();
        }

        var due = next.IsDue(now) ? "now" : When(next.At, person);
        text.AppendLine(CultureInfo.InvariantCulture, $"next reminder: {due}");
        text.Append(CultureInfo.InvariantCulture, $"because: {Why(cause, next.Number)}");
        if (!automatic && cause is not ReminderCause.Asked)
        {
            text.AppendLine().Append("but Reminders:Automatic is off, so only a wave that you start brings it");
        }

        return text.ToString();
    }

    private static string When(DateTimeOffset? at, Candidate person) =>
        at is { } known ? RemindReport.Local(known, person.TimeZone) : "never";

    private static string Why(ReminderCause cause, int number) =>
        cause switch
        {
            ReminderCause.Asked => "they asked to be reminded then",
            ReminderCause.StoodStill => "they have begun the switch and not taken a step since",
            ReminderCause.OnTheDay => "it is the day on which the method goes away",
            ReminderCause.DaysBefore => Count(
                number,
                "day before the method goes away",
                "days before the method goes away"
            ),
            _ => Count(number, "week after they could have switched", "weeks after they could have switched"),
        };

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number is 1 ? one : many)}");
}
