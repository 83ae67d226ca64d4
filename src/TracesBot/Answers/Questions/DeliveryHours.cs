using TracesBot.Clocks;

namespace TracesBot.Answers.Questions;

/// <summary>When an answer may come that nobody is waiting for at the screen: weekdays in the daytime, where the person is.</summary>
internal static class DeliveryHours
{
    private static readonly WorkingHours Hours = new(new TimeOnly(7, 0), new TimeOnly(20, 0));

    public static bool IsOpen(DateTimeOffset now, TimeZoneInfo zone) => Hours.Include(now, zone);
}
