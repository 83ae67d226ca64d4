using TracesBot.Words;

namespace TracesBot.Understanding.Times;

/// <summary>Reads the point in time that a message asks for, in Swedish and English, as the next one to come.</summary>
internal static class WhenParser
{
    private const int FirstWorkingHour = 7;

    /// <summary>Returns null when the message names no time, or only a vague one ("lite senare").</summary>
    public static When? Parse(string text, DateTimeOffset now, Language language)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var said = new TimeMentions(new TimeText(text), today);
        if (said.IsGone)
        {
            return Problem(WhenProblem.Past);
        }

        if (said is { Date.Problem: WhenProblem.Impossible } or { Week.Problem: WhenProblem.Impossible })
        {
            return Problem(WhenProblem.Impossible);
        }

        if (said.Clock is { Exists: false })
        {
            return Problem(WhenProblem.Impossible);
        }

        if (said.Span is { Unit: TimeUnit.Minute or TimeUnit.Hour } span && said.Clock is null)
        {
            return After(span, now);
        }

        var date = DateOf(said, today);
        if (date is null && said.Clock is null && said.Part is null)
        {
            return language is Language.English ? RecognizedTimes.Parse(text, now) : null;
        }

        return Resolve(said, date, now, language);
    }

    private static When Problem(WhenProblem problem) => new(Date: null, Time: null, Part: null, Grain.Day, problem);

    private static When? After(Span span, DateTimeOffset now)
    {
        var then = now.AddMinutes(span.Unit == TimeUnit.Hour ? span.Count * 60 : span.Count);
        return new When(
            DateOnly.FromDateTime(then.DateTime),
            new TimeOnly(then.Hour, then.Minute),
            Part: null,
            span.Unit == TimeUnit.Hour ? Grain.Hour : Grain.Minute
        );
    }

    private static DateOnly? DateOf(TimeMentions said, DateOnly today)
    {
        DateOnly? ahead = said.Span is { } span ? Add(today, span) : null;
        var date = (said.Date, said.Week, said.Weekday, ahead) switch
        {
            ({ } named, _, _, _) when named.Sort != DaySort.Relative || ahead is null => StartOf(named, today),
            (_, { } week, { } weekday, _) => week.First.AddDays(Calendar.WeekdayOf(weekday.First) - 1),
            (_, { } week, _, _) => StartOf(week, today),
            (_, _, { } weekday, { } later) => Calendar.MondayOf(later).AddDays(Calendar.WeekdayOf(weekday.First) - 1),
            (_, _, { } weekday, _) => weekday.First,
            _ => ahead,
        };
        var shifted = date is { } day && ahead is null ? day.AddDays(said.Shift) : date;
        return shifted < today && date >= today ? date : shifted;
    }

    /// <summary>Gets the first day of it that is still to come.</summary>
    private static DateOnly StartOf(Day day, DateOnly today) =>
        day.First <= today && day.Last > today ? today.AddDays(1) : day.First;

    private static DateOnly Add(DateOnly today, Span span) =>
        span.Unit switch
        {
            TimeUnit.Day => today.AddDays(span.Count),
            TimeUnit.Week => today.AddDays(7 * span.Count),
            TimeUnit.Month => today.AddMonths(span.Count),
            TimeUnit.Year => today.AddYears(Math.Min(span.Count, 100)),
            _ => today,
        };

    private static When Resolve(TimeMentions said, DateOnly? date, DateTimeOffset now, Language language)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (date < today)
        {
            return Problem(WhenProblem.Past);
        }

        if (said.Clock is { } clock)
        {
            return At(clock, said, date, now, language);
        }

        if (said.Part is not { } part)
        {
            return new When(date, Time: null, Part: null, Grain.Day);
        }

        var over = now.Hour >= PartsOfDay.EndOf(part);
        if (over && (said.PartIsToday || date == today))
        {
            return Problem(WhenProblem.Past);
        }

        return new When(date ?? (over ? today.AddDays(1) : today), Time: null, part, Grain.PartOfDay);
    }

    private static When At(Clock clock, TimeMentions said, DateOnly? date, DateTimeOffset now, Language language)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var current = TimeOnly.FromDateTime(now.DateTime);
        var time = new TimeOnly(Hour(clock, said.Part), clock.Minute);
        var day = date ?? (said.PartIsToday || time > current ? today : today.AddDays(1));
        if (day == today && time <= current)
        {
            // Who says nine at ten o'clock in English may mean nine in the evening; Swedes then say 21.
            if (language == Language.Swedish || !clock.TwelveHour || said.Part is not null || time.Hour >= 12)
            {
                return Problem(WhenProblem.Past);
            }

            time = time.AddHours(12);
        }

        return new When(day, time, Part: null, clock.Grain);
    }

    /// <summary>Places a time on the twelve-hour clock where people make appointments: within working hours.</summary>
    private static int Hour(Clock clock, PartOfDay? part) =>
        !clock.TwelveHour ? clock.Hour
        : part is { } named ? PartsOfDay.Hour(clock.Hour, named)
        : clock.Hour is >= FirstWorkingHour and < 12 ? clock.Hour
        : (clock.Hour % 12) + 12;
}
