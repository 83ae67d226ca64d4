namespace TracesBot.Understanding.Times;

/// <summary>Reads a day, week or month at one place of a message. Each rule returns how many pieces it used; 0 for none.</summary>
internal sealed class DayReader(TimeText text, DateOnly today, Toward toward)
{
    private readonly NamedDayReader _named = new(text, today, toward);

    public int Read(int at, out Day day)
    {
        var used = ReadIso(at, out day);
        used = used > 0 ? used : ReadSlashed(at, out day);
        used = used > 0 ? used : ReadDayOfMonth(at, out day);
        used = used > 0 ? used : ReadMonthWithDay(at, out day);
        used = used > 0 ? used : ReadBareDayOfMonth(at, out day);
        used = used > 0 ? used : ReadWeekNumber(at, out day);
        used = used > 0 ? used : _named.Read(at, out day);
        return used > 0 ? used : ReadMonth(at, out day);
    }

    /// <summary>2026-12-01, 2026/12/01, 26-12-01 and 20261201.</summary>
    private int ReadIso(int at, out Day day)
    {
        day = default;
        if (text[at] is { IsDigits: true, Text.Length: 8, Number: { } packed } && packed is > 19000000 and < 22000000)
        {
            day = Dated(packed / 10000, packed / 100 % 100, packed % 100);
            return 1;
        }

        if (text[at] is not { IsDigits: true, Number: { } year } || !text.Is(at + 1, "-|/"))
        {
            return 0;
        }

        var slashed = text.Is(at + 1, "/") && year < 100;
        if (
            slashed
            || text[at + 2].Number is not { } month
            || !text.Is(at + 3, "-|/")
            || text[at + 4].Number is not { } date
        )
        {
            return 0;
        }

        day = Dated(year < 100 ? 2000 + year : year, month, date);
        return 5;
    }

    /// <summary>3/12 and 3/12/2026: the day comes first, unless that cannot be.</summary>
    private int ReadSlashed(int at, out Day day)
    {
        day = default;
        if (text[at].Number is not { } first || !text.Is(at + 1, "/") || text[at + 2].Number is not { } second)
        {
            return 0;
        }

        var (date, month) = second > 12 && first <= 12 ? (second, first) : (first, second);
        if (text.Is(at + 3, "/|-") && text[at + 4].Number is { } year)
        {
            day = Dated(year < 100 ? 2000 + year : year, month, date);
            return 5;
        }

        day = Yearly(month, date);
        return 3;
    }

    /// <summary>Den 3 december, 3:e dec 2026, the third of December.</summary>
    private int ReadDayOfMonth(int at, out Day day)
    {
        day = default;
        var i = text.Is(at, "den|the") ? at + 1 : at;
        if (!TryDayNumber(ref i, out var date))
        {
            return 0;
        }

        i += text.Is(i, "of|i") ? 1 : 0;
        if (!TimeWords.TryMonth(text[i].Text, out var month))
        {
            return 0;
        }

        i++;
        day = WithYear(ref i, month, date);
        return i - at;
    }

    /// <summary>December 3, Jan 7th, January 15, 2027 and January 2027.</summary>
    private int ReadMonthWithDay(int at, out Day day)
    {
        day = default;
        var i = at + 1;
        if (!TimeWords.TryMonth(text[at].Text, out var month))
        {
            return 0;
        }

        if (text[i].Number is >= 2000 and <= 2200)
        {
            day = Day.Month(new DateOnly(text[i].Number!.Value, month, 1));
            return 2;
        }

        i += text.Is(i, "the") ? 1 : 0;
        if (!TryDayNumber(ref i, out var date) || text.Is(i, ":|am|pm") || TimeWords.TryUnit(text[i].Text, out _))
        {
            return 0;
        }

        day = WithYear(ref i, month, date);
        return i - at;
    }

    /// <summary>Den 3:e, the 3rd, den 15: the next such day, whichever month it is in.</summary>
    private int ReadBareDayOfMonth(int at, out Day day)
    {
        day = default;
        var i = text.Is(at, "den|the") ? at + 1 : at;
        var start = i;
        if (!TryDayNumber(ref i, out var date) || TimeWords.TryUnit(text[i].Text, out _) || text.Is(i, ":|.|-"))
        {
            return 0;
        }

        var marked = text[start].IsDigits && (start > at || i > start + 1);
        var spelt = start > at && !text[start].IsDigits && i == text.Count;
        if (!marked && !spelt)
        {
            return 0;
        }

        day = Calendar.Monthly(today, date, toward);
        return i - at;
    }

    private int ReadWeekNumber(int at, out Day day)
    {
        day = default;
        if (!text.Is(at, "vecka|v|week|wk|veckan") || text[at + 1] is not { IsDigits: true, Number: { } week })
        {
            return 0;
        }

        day = Calendar.WeekNumber(today, week, toward);
        return 2;
    }

    /// <summary>"I december", "in May": a month by itself counts only where a word before it says that it is one.</summary>
    private int ReadMonth(int at, out Day day)
    {
        day = default;
        var led =
            at == 0 || !text[at].Is("may|mar|mars") || text[at - 1].Is("i|in|since|sedan|until|till|fran|from|of");
        if (!led || !TimeWords.TryMonth(text[at].Text, out var month))
        {
            return 0;
        }

        var first = new DateOnly(today.Year, month, 1);
        var wrongWay = toward == Toward.Future ? Calendar.LastOfMonth(first) < today : first > today;
        day = Day.Month(wrongWay ? first.AddYears(toward == Toward.Future ? 1 : -1) : first);
        return 1;
    }

    private Day WithYear(ref int i, int month, int date)
    {
        if (text[i] is { IsDigits: true, Text.Length: 4, Number: >= 1900 and <= 2200 and { } year })
        {
            i++;
            return Dated(year, month, date);
        }

        if (text.Is(i, ",") && text[i + 1].Number is >= 1900 and <= 2200 and { } later)
        {
            i += 2;
            return Dated(later, month, date);
        }

        return Yearly(month, date);
    }

    private Day Yearly(int month, int date) =>
        month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(2028, month)
            ? Calendar.Yearly(today, month, date, toward)
            : Day.Impossible;

    private static Day Dated(int year, int month, int date) =>
        Calendar.Date(year, month, date) is { } found ? Day.On(found) : Day.Impossible;

    private bool TryDayNumber(ref int i, out int date)
    {
        if (NumberWords.TryReadOrdinal(text[i].Text, out date))
        {
            i++;
            return true;
        }

        if (text[i].Number is not { } number || (text[i].Text.Length > 2 && text[i].IsDigits))
        {
            return false;
        }

        date = number;
        i++;
        i += text.Is(i, "e|a|st|nd|rd|th") ? 1 : 0;
        return true;
    }
}
