using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace TracesBot.Clocks;

/// <summary>
/// The days on which Sweden is off work, by rule. The eves of midsummer, Christmas and the new year are no public
/// holidays in law, but offices are closed.
/// </summary>
internal static class SwedishHolidays
{
    private const int GoodFriday = -2;
    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int Whitsun = 49;

    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Years = new();

    public static bool Falls(DateOnly day) => Years.GetOrAdd(day.Year, In).Contains(day);

    /// <summary>Gauss's rule, in the form for the Gregorian calendar.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var leap = century / 4;
        var moon = (century - leap - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var full = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + leap) % 7;
        var offset = full - weekday;
        var month = 3 + ((offset + 40) / 44);

        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }

    /// <summary>The Friday between 19 and 25 June.</summary>
    public static DateOnly MidsummerEve(int year) => From(new DateOnly(year, 6, 19), DayOfWeek.Friday);

    private static FrozenSet<DateOnly> In(int year)
    {
        var easter = EasterSunday(year);
        var midsummer = MidsummerEve(year);

        return
        [
            new DateOnly(year, 1, 1),
            new DateOnly(year, 1, 6),
            easter.AddDays(GoodFriday),
            easter,
            easter.AddDays(EasterMonday),
            new DateOnly(year, 5, 1),
            easter.AddDays(Ascension),
            easter.AddDays(Whitsun),
            new DateOnly(year, 6, 6),
            midsummer,
            midsummer.AddDays(1),
            AllSaints(year),
            new DateOnly(year, 12, 24),
            new DateOnly(year, 12, 25),
            new DateOnly(year, 12, 26),
            new DateOnly(year, 12, 31),
        ];
    }

    /// <summary>The Saturday between 31 October and 6 November.</summary>
    private static DateOnly AllSaints(int year) => From(new DateOnly(year, 10, 31), DayOfWeek.Saturday);

    private static DateOnly From(DateOnly first, DayOfWeek weekday) =>
        first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
}
