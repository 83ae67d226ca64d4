using System.Runtime.InteropServices;

namespace TracesBot.Understanding.Times;

/// <summary>Reads how long something is: "två veckor", "an hour and a half", "45 min".</summary>
internal sealed class SpanReader(TimeText text)
{
    public int Read(int at, out Span span)
    {
        var used = ReadFixed(at, out span);
        used = used > 0 ? used : ReadHalves(at, out span);
        return used > 0 ? used : ReadCounted(at, out span);
    }

    private int ReadFixed(int at, out Span span)
    {
        var i = at + (text.Is(at, "en|ett|a|an|one") ? 1 : 0);
        span = new Span(15, TimeUnit.Minute);
        if (text.Is(i, "quarter", "of", "an", "hour"))
        {
            return i + 4 - at;
        }

        if (text.Is(i, "kvart") && !text.Is(i + 1, "over|i|past|to"))
        {
            return i + 1 - at;
        }

        if (text.Is(i, "fortnight"))
        {
            span = new Span(14, TimeUnit.Day);
            return i + 1 - at;
        }

        span = new Span(6, TimeUnit.Month);
        if (text.Is(i, "halvar|halvaret"))
        {
            return i + 1 - at;
        }

        span = new Span(45, TimeUnit.Minute);
        return text.Is(at, "tre", "kvart") ? 2 : 0;
    }

    private int ReadHalves(int at, out Span span)
    {
        span = new Span(30, TimeUnit.Minute);
        var i = at + (text.Is(at, "en|a|an") ? 1 : 0);
        if (text.Is(i, "halvtimme|halvtimma|halvtimmes"))
        {
            return i + 1 - at;
        }

        if (text.Is(i, "halv|half", "timme|timma|hour"))
        {
            return i + 2 - at;
        }

        if (text.Is(at, "half", "an", "hour"))
        {
            return 3;
        }

        span = new Span(90, TimeUnit.Minute);
        return text.Is(at, "en", "och", "en", "halv", "timme|timma") ? 5
            : text.Is(at, "one", "and", "a", "half", "hours|hour") ? 5
            : text.Is(i, "hour", "and", "a", "half") ? i + 4 - at
            : text.Is(at, "halvannan|anderhalv", "timme") ? 2
            : text[at].Is("1") && text.Is(at + 1, ",|.", "5", "h|timme|timmar|hours|hour|tim") ? 4
            : 0;
    }

    private int ReadCounted(int at, out Span span)
    {
        span = default;
        var (count, used) = Count(at);
        if (used == 0)
        {
            return 0;
        }

        used += text.Is(at + used, "of|stycken|arbets|working|hela|whole|ynka|more|till|full") ? 1 : 0;
        var word = text[at + used].Text;
        if (
            !TimeWords.TryUnit(word, out var unit)
            || (text[at].Text is "a" or "an" && word is "h" or "d" or "v" or "min")
        )
        {
            return 0;
        }

        span = new Span(count, unit);
        return used + 1;
    }

    private (int Count, int Used) Count(int at)
    {
        if (text.Is(at, "ett", "par") || text.Is(at, "a", "couple") || text.Is(at, "another", "couple"))
        {
            return (2, 2);
        }

        if (text.Is(at, "par|couple"))
        {
            return (2, 1);
        }

        if (text.Is(at, "a", "few"))
        {
            return (3, 2);
        }

        if (text.Is(at, "nagra|some|few"))
        {
            return (3, 1);
        }

        if (text.Is(at, "a|an|another"))
        {
            return (1, 1);
        }

        return text[at].Number is >= 1 and <= 2000 and { } number && !text.Is(at + 1, ":|/|-") ? (number, 1) : (0, 0);
    }
}

/// <summary>How long.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int Count, TimeUnit Unit);
