using System.Collections.Frozen;

namespace TracesBot.Understanding.Times;

/// <summary>The names of days, months and units in both languages, folded, with their usual short forms.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, int> Weekdays = Number(
        1,
        "mandag mandagen monday mon mandagar",
        "tisdag tis tisdagen tuesday tue tues",
        "onsdag ons onsdagen wednesday wed weds",
        "torsdag tors tor torsdagen thursday thu thur thurs",
        "fredag fre fredagen friday fri",
        "lordag lor lordagen saturday sat",
        "sondag son sondagen sunday sun"
    );

    private static readonly FrozenDictionary<string, int> PastWeekdays = Number(
        1,
        "mandags",
        "tisdags",
        "onsdags",
        "torsdags",
        "fredags",
        "lordags",
        "sondags"
    );

    private static readonly FrozenDictionary<string, int> Months = Number(
        1,
        "januari january jan",
        "februari february feb",
        "mars march mar",
        "april apr",
        "maj may",
        "juni june jun",
        "juli july jul",
        "augusti august aug",
        "september sept sep",
        "oktober october okt oct",
        "november nov",
        "december dec"
    );

    private static readonly FrozenDictionary<string, int> Units = Number(
        0,
        "min minut minuter minute minutes mins minuters minut",
        "h tim timme timmar timma timmars hour hours hr hrs",
        "dag dagar dagars dagarna dygn dygnen day days d",
        "vecka veckor veckors veckan veckorna week weeks wk wks v",
        "manad manader manaders manaden manaderna month months mnad man",
        "ar aret aren year years"
    );

    private static readonly string[] WorthCorrecting =
    [
        .. Weekdays.Keys.Where(word => word.Length >= 6),
        .. Months.Keys.Where(word => word.Length >= 7),
    ];

    public static bool TryWeekday(string word, out int weekday) =>
        Weekdays.TryGetValue(word, out weekday)
        || (Corrected(word) is { } corrected && Weekdays.TryGetValue(corrected, out weekday));

    public static bool TryPastWeekday(string word, out int weekday) => PastWeekdays.TryGetValue(word, out weekday);

    public static bool TryMonth(string word, out int month) =>
        Months.TryGetValue(word, out month)
        || (Corrected(word) is { } corrected && Months.TryGetValue(corrected, out month));

    public static bool TryUnit(string word, out TimeUnit unit)
    {
        var found = Units.TryGetValue(word, out var index);
        unit = (TimeUnit)index;
        return found;
    }

    /// <summary>Finds the day or month that a mistyped word is one slip away from.</summary>
    private static string? Corrected(string word) =>
        word.Length < 5 || Weekdays.ContainsKey(word) || Months.ContainsKey(word) || PastWeekdays.ContainsKey(word)
            ? null
            : Array.Find(WorthCorrecting, known => known[0] == word[0] && Spelling.IsOneSlipAway(word, known));

    private static FrozenDictionary<string, int> Number(int first, params string[] lines) =>
        lines
            .SelectMany((line, index) => line.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, index)))
            .DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => pair.index + first, StringComparer.Ordinal);
}

internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
