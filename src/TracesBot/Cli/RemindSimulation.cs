using System.Text;
using TracesBot.Clocks;
using TracesBot.Reminders;

namespace TracesBot.Cli;

/// <summary><c>remind --simulate</c>: when reminders would come in the days ahead, person by person and in total.</summary>
internal sealed class RemindSimulation(ReminderRules rules)
{
    private const int LongestDays = 3650;

    private readonly SortedDictionary<string, long> _none = new(StringComparer.Ordinal);
    private long _people;
    private long _reminders;
    private long _most;
    private long _asked;
    private long _atNight;
    private long _onWeekends;
    private long _onHolidays;

    public static async Task<int> RunAsync(IServiceProvider services, int days, CancellationToken cancellationToken)
    {
        if (days is < 1 or > LongestDays)
        {
            await Console.Error.WriteLineAsync($"Give a number of days from 1 to {LongestDays}.");

            return 1;
        }

        var rules = services.GetRequiredService<ReminderRules>();
        var simulation = new RemindSimulation(rules);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await foreach (var person in services.GetRequiredService<WavePlanner>().PreviewAsync(cancellationToken))
        {
            var forecast = ReminderForecast.Of(person, rules, now, now.AddDays(days));
            await Console.Out.WriteLineAsync(simulation.Add(person, forecast));
        }

        await Console.Out.WriteLineAsync(simulation.Total());

        return 0;
    }

    /// <summary>Counts the person in.</summary>
    /// <returns>Their line: who, how many reminders, and when they come where the person is.</returns>
    public string Add(Candidate person, Foreseen forecast)
    {
        _people++;
        _reminders += forecast.Reminders.Count;
        _most = Math.Max(_most, forecast.Reminders.Count);
        foreach (var reminder in forecast.Reminders)
        {
            Count(reminder, TimeZoneInfo.ConvertTime(reminder.At, person.TimeZone));
        }

        if (forecast.WhyNone is { } reason)
        {
            _none[reason] = _none.GetValueOrDefault(reason) + 1;
        }

        var when =
            forecast.WhyNone is { } why ? $"none, {RemindReport.WhyNot(why, person)}"
            : forecast.Reminders is [] ? "none in that time"
            : string.Join("; ", forecast.Reminders.Select(next => RemindReport.Local(next.At, person.TimeZone)));

        return $"{person.PersonId}\t{person.Team ?? "-"}\t{person.DisplayName ?? "-"}\t{forecast.Reminders.Count}\t{when}";
    }

    public string Total()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"people: {_people:N0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"reminders: {_reminders:N0}, to one person {_most:N0} at most");
        foreach (var (reason, people) in _none)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"none, {RemindReport.Explain(reason)}: {people:N0}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"at a time that the person chose: {_asked:N0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"others at night: {_atNight:N0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"others on a weekend: {_onWeekends:N0}");

        return text.Append(CultureInfo.InvariantCulture, $"others on a holiday: {_onHolidays:N0}").ToString();
    }

    private void Count(NextReminder reminder, DateTimeOffset local)
    {
        if (reminder.Cause is ReminderCause.Asked)
        {
            _asked++;

            return;
        }

        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        _atNight += time < rules.Hours.From || time >= rules.Hours.To ? 1 : 0;
        _onWeekends += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        _onHolidays += SwedishHolidays.Falls(day) ? 1 : 0;
    }
}
