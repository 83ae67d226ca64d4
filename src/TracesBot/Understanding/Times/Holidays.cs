using TracesBot.Clocks;

namespace TracesBot.Understanding.Times;

/// <summary>The days that people name instead of dating them.</summary>
internal static class Holidays
{
    public static int Read(TimeText text, int at, DateOnly today, Toward toward, out Day day)
    {
        day = default;
        var (used, month, date) = Fixed(text, at);
        if (used > 0)
        {
            day = Calendar.Yearly(today, month, date, toward);
            day = text[at].Is("jul|julen|christmas|xmas") && used == 1 ? day with { Last = day.First.AddDays(2) } : day;
            return used;
        }

        used = Weekend(text, at);
        if (used > 0)
        {
            var saturday = Calendar.Weekday(today, 6, toward);
            day = new Day(saturday, saturday.AddDays(1), DaySort.Date);
            return used;
        }

        used = text[at].Is("midsommar|midsommarafton|midsummer") ? 1 : 0;
        if (used > 0)
        {
            day = Yearly(today, toward, SwedishHolidays.MidsummerEve);
            return used;
        }

        used = text[at].Is("pask|paskafton|easter|annandag") ? 1 : 0;
        day = used > 0 ? Yearly(today, toward, SwedishHolidays.EasterSunday) : default;
        return used;
    }

    private static (int Used, int Month, int Date) Fixed(TimeText text, int at)
    {
        if (text.Is(at, "christmas", "eve"))
        {
            return (2, 12, 24);
        }

        if (text.Is(at, "christmas", "day") || text.Is(at, "boxing", "day"))
        {
            return (2, 12, text.Is(at, "boxing") ? 26 : 25);
        }

        if (text.Is(at, "new", "years|year|year's", "s", "eve") || text.Is(at, "new", "years|year", "eve"))
        {
            return (text.Is(at + 2, "s") ? 4 : 3, 12, 31);
        }

        if (text.Is(at, "new", "years|year"))
        {
            return (2, 1, 1);
        }

        return text[at].Text switch
        {
            "julafton" or "julaftonen" or "jul" or "julen" or "christmas" or "xmas" => (1, 12, 24),
            "juldagen" => (1, 12, 25),
            "annandagen" => (1, 12, 26),
            "nyarsafton" => (1, 12, 31),
            "nyar" or "nyarsdagen" or "arsskiftet" => (1, 1, 1),
            "lucia" or "luciadagen" => (1, 12, 13),
            "trettondagen" or "trettondag" or "epiphany" => (1, 1, 6),
            "valborg" or "valborgsmassoafton" => (1, 4, 30),
            "nationaldagen" => (1, 6, 6),
            _ => (0, 0, 0),
        };
    }

    private static int Weekend(TimeText text, int at) =>
        text.Is(at, "helgen|helg|weekend") ? 1
        : text.Is(at, "the|this", "weekend") ? 2
        : 0;

    private static Day Yearly(DateOnly today, Toward toward, Func<int, DateOnly> inYear)
    {
        var date = inYear(today.Year);
        return Day.On(
            toward == Toward.Future && date < today ? inYear(today.Year + 1)
            : toward == Toward.Past && date > today ? inYear(today.Year - 1)
            : date
        );
    }
}
