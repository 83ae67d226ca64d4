namespace TracesBot.Understanding.Times;

/// <summary>Reads a time of day at one place of a message. Each rule returns how many pieces it used; 0 for none.</summary>
internal sealed class ClockReader(TimeText text)
{
    private const string Cue =
        "kl|klockan|klocka|at|vid|runt|framat|omkring|kring|around|about|cirka|ca|by|till|before|mellan|between|efter|after|innan|fore|until|tills";

    public int Read(int at, bool afterDay, out Clock clock)
    {
        var cued = text.Is(at, Cue);
        var sure = text.Is(at, "kl|klockan|klocka|at");
        var i = cued ? at + 1 : at;
        i += cued && text.Is(i, "kl|klockan|about|around|typ|cirka|ca") ? 1 : 0;
        sure |= cued && text.Is(i - 1, "kl|klockan");
        var used = ReadPhrase(i, sure, out clock);
        used = used > 0 ? used : ReadDigital(i, sure || afterDay, out clock);
        used = used > 0 ? used : ReadHour(i, cued, sure || afterDay, out clock);
        return used > 0 ? i + used - at : 0;
    }

    /// <summary>Half past four, kvart i fyra, tio över tre, fem i halv tre, noon.</summary>
    private int ReadPhrase(int at, bool sure, out Clock clock)
    {
        clock = default;
        if (text.Is(at, "noon|midday|lunch|lunchtime|middag"))
        {
            clock = new Clock(12, 0, Grain.Hour, TwelveHour: false);
            return sure || text.Is(at - 1, "vid|till|until|by|around|before") || text.Is(at, "noon|midday") ? 1 : 0;
        }

        if (text.Is(at, "midnight|midnatt"))
        {
            clock = new Clock(0, 0, Grain.Hour, TwelveHour: false);
            return 1;
        }

        if (text.Is(at, "half", "past") && IsHour(at + 2, out var hour))
        {
            clock = Clock.At(hour, 30, Grain.Minute);
            return 3;
        }

        if (text.Is(at, "halv|halvt") && IsHour(at + 1, out hour))
        {
            clock = Clock.Before(hour, 30);
            return 2;
        }

        if (text.Is(at, "half") && IsHour(at + 1, out hour))
        {
            clock = Clock.At(hour, 30, Grain.Minute);
            return 2;
        }

        return ReadMinutesFrom(at, out clock);
    }

    private int ReadMinutesFrom(int at, out Clock clock)
    {
        clock = default;
        var i = at + (text.Is(at, "a") ? 1 : 0);
        var minutes = text.Is(i, "kvart|quarter") ? 15 : text[i].Number ?? 0;
        i += text.Is(i + 1, "minuter|minutes|min") ? 2 : 1;
        var after = text.Is(i, "over|past");
        if (minutes is < 1 or > 30 || (!after && !text.Is(i, "i|to|till|before")))
        {
            return 0;
        }

        i++;
        if (text.Is(i, "halv") && IsHour(i + 1, out var half))
        {
            clock = Clock.Before(half, after ? 30 - minutes : 30 + minutes);
            return i + 2 - at;
        }

        if (!IsHour(i, out var hour) || TimeWords.TryUnit(text[i + 1].Text, out _))
        {
            return 0;
        }

        clock = after ? Clock.At(hour, minutes, Grain.Minute) : Clock.Before(hour, minutes);
        return i + 1 - at;
    }

    private bool IsHour(int at, out int hour)
    {
        hour = text[at].Number ?? 0;
        return hour is >= 1 and <= 12;
    }

    /// <summary>14:30, 14.30, 0830, 3:30 pm.</summary>
    private int ReadDigital(int at, bool sure, out Clock clock)
    {
        clock = default;
        if (text[at] is not { IsDigits: true, Number: { } hour } piece)
        {
            return 0;
        }

        var used = 0;
        var minute = 0;
        if (text.Is(at + 1, ":|.") && text[at + 2] is { IsDigits: true, Text.Length: 2 } && !text.Is(at + 3, "-|/|."))
        {
            (minute, used) = (text[at + 2].Number!.Value, 3);
            used += text.Is(at + 3, ":") && text[at + 4].IsDigits ? 2 : 0;
        }
        else if (piece.Text.Length == 4 && sure && !text.Is(at + 1, "-|/"))
        {
            (hour, minute, used) = (hour / 100, hour % 100, 1);
        }

        if (
            used == 0
            || (text.Is(at + 1, ".") && !sure && (hour > 24 || TimeWords.TryUnit(text[at + used].Text, out _)))
        )
        {
            return 0;
        }

        clock = Clock.At(hour, minute, Grain.Minute, exact: piece.Text[0] == '0');
        return used + ApplyHalf(at + used, ref clock);
    }

    /// <summary>5pm, 8 o'clock, kl 9, at nine, 10-tiden; a bare number only where something before it says so.</summary>
    private int ReadHour(int at, bool cued, bool sure, out Clock clock)
    {
        clock = default;
        if (text[at].Number is not { } hour || text.Is(at + 1, "/|:|e|-"))
        {
            return ReadRange(at, cued, out clock);
        }

        clock = Clock.At(hour, 0, Grain.Hour, exact: text[at].Text[0] == '0');
        var half = ApplyHalf(at + 1, ref clock);
        if (half > 0 && hour is >= 0 and <= 12)
        {
            return 1 + half;
        }

        if (text.Is(at + 1, "o", "clock") || text.Is(at + 1, "oclock|tiden|snaret"))
        {
            return text.Is(at + 1, "o") ? 3 : 2;
        }

        var taken = TimeWords.TryUnit(text[at + 1].Text, out _) || TimeWords.TryMonth(text[at + 1].Text, out _);
        var plausible = hour <= 24 && (cued || sure);
        return !taken && (plausible || (sure && hour <= 99)) ? 1 : 0;
    }

    /// <summary>"Kl 9-10": the beginning counts.</summary>
    private int ReadRange(int at, bool cued, out Clock clock)
    {
        clock = default;
        if (
            !cued
            || text[at].Number is not { } hour
            || !text.Is(at + 1, "-")
            || text[at + 2].Number is not (>= 0 and <= 24)
        )
        {
            return 0;
        }

        clock = Clock.At(hour, 0, Grain.Hour);
        return 3;
    }

    /// <summary>Am and pm, also "a.m." and the Swedish fm and em.</summary>
    private int ApplyHalf(int at, ref Clock clock)
    {
        var (used, afternoon) =
            text.Is(at, "am|fm") ? (1, false)
            : text.Is(at, "pm|em") ? (1, true)
            : text.Is(at, "a", "m") ? (2, false)
            : text.Is(at, "p", "m") ? (2, true)
            : (0, false);
        if (used > 0 && clock.Hour is >= 1 and <= 12)
        {
            clock = clock with { Hour = (clock.Hour % 12) + (afternoon ? 12 : 0), TwelveHour = false };
        }

        return used;
    }
}
