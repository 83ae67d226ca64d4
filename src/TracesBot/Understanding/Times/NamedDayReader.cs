namespace TracesBot.Understanding.Times;

/// <summary>Reads days that have names: tomorrow, Friday next week, the end of the month, Christmas Eve.</summary>
internal sealed class NamedDayReader(TimeText text, DateOnly today, Toward toward)
{
    private static readonly string[] Tomorrow = ["imorgon", "tomorrow"];

    public int Read(int at, out Day day)
    {
        var used = ReadNear(at, out day);
        used = used > 0 ? used : ReadPartOfSpan(at, out day);
        used = used > 0 ? used : ReadModified(at, out day);
        used = used > 0 ? used : ReadWeekday(at, out day);
        return used > 0 ? used : Holidays.Read(text, at, today, toward, out day);
    }

    private int ReadNear(int at, out Day day)
    {
        var joined = text.Is(at, "i") ? 2 : 1;
        var word = joined == 2 ? "i" + text[at + 1].Text : text[at].Text;
        day = default;
        if (word is "idag" or "today" or "tonight" or "ikvall" or "inatt")
        {
            day = Day.On(today, DaySort.Relative);
            return word is "idag" or "today" ? joined : 0;
        }

        if (text.Is(at, "day", "after", "tomorrow") || text.Is(at, "dagen", "efter", "imorgon"))
        {
            day = Day.On(today.AddDays(2), DaySort.Relative);
            return 3;
        }

        if (word is "iovermorgon" or "overmorgon")
        {
            day = Day.On(today.AddDays(2), DaySort.Relative);
            return joined;
        }

        if (word is "igar" or "yesterday" or "iforrgar" or "forrgar")
        {
            day = Day.On(today.AddDays(word is "igar" or "yesterday" ? -1 : -2), DaySort.Relative);
            return joined;
        }

        day = Day.On(today.AddDays(1), DaySort.Relative);
        return IsTomorrow(word) ? joined : 0;
    }

    private static bool IsTomorrow(string word) =>
        word
            is "imorn"
                or "imorrn"
                or "imorron"
                or "tmrw"
                or "tmr"
                or "tomoz"
                or "2morrow"
                or "morgondagen"
                or "imorgn"
                or "imorro"
        || (
            word.Length >= 6
            && Array.Exists(Tomorrow, known => known[0] == word[0] && Spelling.IsOneSlipAway(word, known))
        );

    /// <summary>The beginning, middle or end of a week or month.</summary>
    private int ReadPartOfSpan(int at, out Day day)
    {
        day = default;
        if (text.Is(at, "sista") || text.Is(at, "last", "day"))
        {
            return ReadLastDay(at, out day);
        }

        if (text.Is(at, "manadsskiftet|manadsslutet"))
        {
            day = Day.On(Calendar.LastOfMonth(today));
            return 1;
        }

        if (!text.Is(at, "borjan|mitten|slutet|beginning|start|middle|mid|end|early|late|senare|later"))
        {
            return 0;
        }

        var i = at + (text.Is(at + 1, "av|pa|of|i|in") ? 2 : 1);
        i += text.Is(i, "the") ? 1 : 0;
        var used = ReadSpan(i, mayBeBare: true, out var whole);
        day = Day.On(PartOf(whole, text[at].Text));
        return used > 0 ? i + used - at : 0;
    }

    /// <summary>"Sista november", "the last day of the month".</summary>
    private int ReadLastDay(int at, out Day day)
    {
        var i = at + (text.Is(at + 1, "dagen|day", "i|of|in") ? 3 : 1);
        i += text.Is(i, "the") ? 1 : 0;
        var used = ReadSpan(i, mayBeBare: true, out var span);
        day = Day.On(span.Last);
        return used > 0 && span.Sort == DaySort.Month ? i + used - at : 0;
    }

    private static DateOnly PartOf(Day span, string part)
    {
        var week = span.Sort == DaySort.Week;
        return part switch
        {
            "borjan" or "beginning" or "start" or "early" => span.First,
            "mitten" or "middle" or "mid" => span.First.AddDays(week ? 2 : 14),
            _ => week ? span.First.AddDays(4) : span.Last,
        };
    }

    /// <summary>A week or a month: "nästa vecka", "next month", "december", "veckan".</summary>
    private int ReadSpan(int at, bool mayBeBare, out Day span)
    {
        span = default;
        var used = Modifier(at, out var offset);
        var word = text[at + used].Text;
        if (used == 0 && !mayBeBare)
        {
            return 0;
        }

        if (word is "vecka" or "veckan" or "week")
        {
            span = Day.Week(Calendar.MondayOf(today).AddDays(7 * offset));
            return used + 1;
        }

        if (word is "manad" or "manaden" or "month")
        {
            span = Day.Month(Calendar.FirstOfMonth(today).AddMonths(offset));
            return used + 1;
        }

        if (word is "ar" or "aret" or "year" && used > 0)
        {
            span = new Day(
                new DateOnly(today.Year + offset, 1, 1),
                new DateOnly(today.Year + offset, 12, 31),
                DaySort.Month
            );
            return used + 1;
        }

        if (!mayBeBare || !TimeWords.TryMonth(word, out var month))
        {
            return 0;
        }

        var first = new DateOnly(today.Year, month, 1);
        span = Day.Month(toward == Toward.Future && Calendar.LastOfMonth(first) < today ? first.AddYears(1) : first);
        return used + 1;
    }

    /// <summary>Next, this, last: how many weeks or months away.</summary>
    private int Modifier(int at, out int offset)
    {
        offset = 0;
        if (text.Is(at, "den", "har") || text.Is(at, "nu", "i|pa|till"))
        {
            return 2;
        }

        var (used, ahead) = text[at].Text switch
        {
            "nasta" or "next" or "nastkommande" or "following" => (1, 1),
            "this" or "denna" or "current" or "innevarande" or "kommande" or "coming" => (1, 0),
            "forra" or "last" or "previous" or "foregaende" => (1, -1),
            _ => (0, 0),
        };
        offset = ahead;
        return used;
    }

    private int ReadModified(int at, out Day day)
    {
        var used = ReadSpan(at, mayBeBare: false, out day);
        if (used > 0)
        {
            return used;
        }

        used = Modifier(at, out var offset);
        if (used == 0 || !TimeWords.TryWeekday(text[at + used].Text, out var weekday))
        {
            return 0;
        }

        var direction = offset < 0 ? Toward.Past : toward;
        var date =
            offset > 0 ? Calendar.MondayOf(today).AddDays(6 + weekday) : Calendar.Weekday(today, weekday, direction);
        day = Day.On(date, DaySort.Date);
        return used + 1;
    }

    /// <summary>A weekday, perhaps with the week it is in: "onsdag i nästa vecka", "a week on Tuesday".</summary>
    private int ReadWeekday(int at, out Day day)
    {
        day = default;
        if (text.Is(at, "i") && TimeWords.TryPastWeekday(text[at + 1].Text, out var past))
        {
            day = Day.On(Calendar.Weekday(today, past, Toward.Past), DaySort.Relative);
            return 2;
        }

        var monday = text.Is(at, "man") && (text[at + 1].IsDigits || text.Is(at + 1, "kl|den"));
        if (!TimeWords.TryWeekday(monday ? "mandag" : text[at].Text, out var weekday))
        {
            return 0;
        }

        var i = at + 1;
        i += text.Is(i, "i|in|of") ? 1 : 0;
        var used = ReadSpan(i, mayBeBare: false, out var span);
        if (used > 0 && span.Sort == DaySort.Week)
        {
            day = Day.On(span.First.AddDays(weekday - 1));
            return i + used - at;
        }

        day = Day.On(Calendar.Weekday(today, weekday, toward), DaySort.Weekday);
        return 1;
    }
}
