using TracesBot.Clocks;

namespace TracesBot.Answers.Questions;

/// <summary>When an answer may come that nobody is waiting for at the screen: weekdays in the daytime, where the person is.</summary>
internal static class DeliveryHours
{
    private const int FirstHour = 7;
    private const int EndHour = 20;

    public static bool IsOpen(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);

        var day = DateOnly.FromDateTime(local.DateTime);

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !SwedishHolidays.Falls(day)
            && local.Hour is >= FirstHour and < EndHour;
    }
}
