namespace TracesBot.Understanding.Times;

/// <summary>Reads the span of days that a question about the past asks for: "förra veckan", "since 1 November".</summary>
internal static class PeriodParser
{
    public static Period? Parse(string message, DateTimeOffset now)
    {
        var text = new TimeText(message);
        var today = DateOnly.FromDateTime(now.DateTime);
        var reader = new Reader(text, today);
        for (var i = 0; i < text.Count; i++)
        {
            if (reader.ReadAt(i) is { } period)
            {
                return period;
            }
        }

        return null;
    }

    private sealed class Reader(TimeText text, DateOnly today)
    {
        private readonly DayReader _days = new(text, today, Toward.Past);
        private readonly SpanReader _spans = new(text);

        public Period? ReadAt(int at) => ReadLatest(at) ?? ReadOpen(at) ?? ReadQuarter(at) ?? ReadDays(at);

        /// <summary>"De senaste två månaderna", "the past 30 days", "last two weeks".</summary>
        private Period? ReadLatest(int at)
        {
            if (!text.Is(at, "senaste|sista|past|last|latest|recent"))
            {
                return null;
            }

            if (_spans.Read(at + 1, out var span) > 0)
            {
                return new Period(Back(span), To: null);
            }

            return text[at].Is("senaste|past") && TimeWords.TryUnit(text[at + 1].Text, out var unit)
                ? new Period(Back(new Span(1, unit)), To: null)
                : null;
        }

        private DateOnly Back(Span span) =>
            span.Unit switch
            {
                TimeUnit.Week => today.AddDays(-7 * span.Count),
                TimeUnit.Month => today.AddMonths(-span.Count),
                TimeUnit.Year => today.AddYears(-Math.Min(span.Count, 100)),
                TimeUnit.Day => today.AddDays(-span.Count),
                _ => today,
            };

        /// <summary>Open at one end: since, after, before, until.</summary>
        private Period? ReadOpen(int at)
        {
            var since = text.Is(at, "sedan|sen|since|from|fran|efter|after");
            var until = text.Is(at, "until|till|fore|innan|before|by|senast");
            if (!since && !until)
            {
                return null;
            }

            var i = at + 1;
            i +=
                text.Is(i, "och", "med") ? 2
                : text.Is(i, "den|the|i") && _days.Read(i, out _) == 0 ? 1
                : 0;
            var used = _days.Read(i, out var day);
            if (used == 0 || day.Problem != WhenProblem.None)
            {
                return null;
            }

            if (until)
            {
                var exclusive = text.Is(at, "fore|innan|before");
                return new Period(From: null, exclusive ? day.First.AddDays(-1) : day.Last);
            }

            return new Period(text.Is(at, "efter|after") ? day.Last.AddDays(1) : day.First, EndOfRange(i + used)?.Last);
        }

        private Period? ReadQuarter(int at)
        {
            var (number, year) = (0, today.Year);
            if (text.Is(at, "q") && text[at + 1].Number is >= 1 and <= 4 and { } plain)
            {
                number = plain;
            }
            else if (text.Is(at + 1, "kvartalet|quarter") && NumberWords.TryReadOrdinal(text[at].Text, out var ordinal))
            {
                number = ordinal;
            }
            else if (text.Is(at + 1, "kvartalet|kvartal|quarter") && text.Is(at, "forra|last|detta|this"))
            {
                number = ((today.Month - 1) / 3) + (text.Is(at, "forra|last") ? 0 : 1);
            }

            if (number is < 1 or > 4)
            {
                return number == 0 && text.Is(at, "forra|last") && text.Is(at + 1, "kvartalet|kvartal|quarter")
                    ? Quarter(4, year - 1)
                    : null;
            }

            return Quarter(number, (number * 3) - 2 > today.Month ? year - 1 : year);
        }

        private static Period Quarter(int number, int year)
        {
            var first = new DateOnly(year, (number * 3) - 2, 1);
            return new Period(first, first.AddMonths(3).AddDays(-1));
        }

        /// <summary>A day, week or month, or from one to another: "oktober-november", "mellan 1 och 15 november".</summary>
        private Period? ReadDays(int at)
        {
            if (text.Is(at, "mellan|between") && ReadSharedMonth(at + 1) is { } shared)
            {
                return shared;
            }

            var used = _days.Read(at, out var day);
            if (used == 0 || day.Problem != WhenProblem.None)
            {
                return null;
            }

            return new Period(day.First, EndOfRange(at + used)?.Last ?? day.Last);
        }

        /// <summary>"1 och 15 november": the month is said once.</summary>
        private Period? ReadSharedMonth(int at)
        {
            if (text[at] is not { IsDigits: true, Number: { } first } || !text.Is(at + 1, "och|and"))
            {
                return null;
            }

            return
                _days.Read(at + 2, out var last) > 0
                && Calendar.Date(last.First.Year, last.First.Month, first) is { } from
                ? new Period(from, last.Last)
                : null;
        }

        private Day? EndOfRange(int at)
        {
            if (!text.Is(at, "-|till|to|och|and|until|through"))
            {
                return null;
            }

            return _days.Read(at + 1, out var last) > 0 && last.Problem == WhenProblem.None ? last : null;
        }
    }
}
