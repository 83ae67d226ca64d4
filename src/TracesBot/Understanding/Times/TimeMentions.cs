namespace TracesBot.Understanding.Times;

/// <summary>Everything that a message says about one point in time, collected in one pass from left to right.</summary>
internal sealed class TimeMentions
{
    private readonly TimeText _text;
    private readonly DayReader _days;
    private readonly ClockReader _clocks;
    private readonly SpanReader _spans;
    private readonly List<int> _rest = [];

    public TimeMentions(TimeText text, DateOnly today)
    {
        _text = text;
        _days = new DayReader(text, today, Toward.Future);
        _clocks = new ClockReader(text);
        _spans = new SpanReader(text);
        var lastWasDay = false;
        var i = 0;
        while (i < text.Count)
        {
            var used = ReadDay(i);
            var day = used > 0;
            used = used > 0 ? used : ReadSpan(i);
            used = used > 0 ? used : ReadClock(i, lastWasDay);
            used = used > 0 ? used : ReadPart(i);
            lastWasDay = day || (lastWasDay && used > 0);
            if (used == 0)
            {
                _rest.Add(i);
            }

            i += Math.Max(used, 1);
        }
    }

    /// <summary>Gets the pieces that are no part of a time.</summary>
    public IEnumerable<Piece> Rest => _rest.Select(index => _text[index]);

    /// <summary>Gets a value indicating whether more is named than "morning" or "kväll", which may be a greeting.</summary>
    public bool IsExact =>
        Date is not null || Weekday is not null || Week is not null || Clock is not null || Span is not null;

    public Day? Date { get; private set; }

    public Day? Weekday { get; private set; }

    public Day? Week { get; private set; }

    public Clock? Clock { get; private set; }

    public Span? Span { get; private set; }

    public PartOfDay? Part { get; private set; }

    /// <summary>Gets a value indicating whether the part of day is today's ("ikväll"), or one gone by ("i morse").</summary>
    public bool PartIsToday { get; private set; }

    public bool IsGone { get; private set; }

    /// <summary>Gets the days to move: minus one for "before Friday", one for "after Friday".</summary>
    public int Shift { get; private set; }

    private int ReadDay(int at)
    {
        var used = _days.Read(at, out var day);
        if (used == 0)
        {
            return 0;
        }

        Keep(day);
        Shift =
            IsLedBy(at, "fore|innan|before") ? -1
            : IsLedBy(at, "efter|after") ? day.Last.DayNumber - day.First.DayNumber + 1
            : Shift;
        return used;
    }

    /// <summary>Keeps the first of each sort, but a date rather than a "tomorrow" or a month.</summary>
    private void Keep(Day day)
    {
        if (day.Sort == DaySort.Weekday)
        {
            Weekday ??= day;
        }
        else if (day.Sort == DaySort.Week)
        {
            Week ??= day;
        }
        else if (Date is null or { Sort: DaySort.Relative or DaySort.Month })
        {
            Date = day;
        }
    }

    private bool IsLedBy(int at, string word) => _text.Is(at - 1, word) || _text.Is(at - 2, word, "the|den");

    private int ReadSpan(int at)
    {
        var used = _spans.Read(at, out var span);
        if (used == 0)
        {
            return 0;
        }

        if (_text.Is(at + used, "sedan|sen|ago"))
        {
            IsGone = true;
            return used + 1;
        }

        Span ??= span;
        return used;
    }

    private int ReadClock(int at, bool afterDay)
    {
        var used = _clocks.Read(at, afterDay, out var clock);
        Clock = used > 0 ? Clock ?? clock : Clock;
        return used;
    }

    private int ReadPart(int at)
    {
        var (used, part, today) = PartsOfDay.Read(_text, at);
        if (used == 0)
        {
            return 0;
        }

        Part ??= part;
        PartIsToday |= today;
        IsGone |= _text.Is(at, "i", "morse") || _text.Is(at, "imorse");
        return used;
    }
}
