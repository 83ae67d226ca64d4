namespace TracesBot.Clocks;

public sealed class SwedishHolidaysTests
{
    [Theory]
    [InlineData("2025-01-01", "nyårsdagen")]
    [InlineData("2025-01-06", "trettondedag jul")]
    [InlineData("2025-04-18", "långfredagen")]
    [InlineData("2025-04-20", "påskdagen")]
    [InlineData("2025-04-21", "annandag påsk")]
    [InlineData("2025-05-01", "första maj")]
    [InlineData("2025-05-29", "Kristi himmelsfärdsdag")]
    [InlineData("2025-06-06", "nationaldagen")]
    [InlineData("2025-06-08", "pingstdagen")]
    [InlineData("2025-06-20", "midsommarafton")]
    [InlineData("2025-06-21", "midsommardagen")]
    [InlineData("2025-11-01", "alla helgons dag")]
    [InlineData("2025-12-24", "julafton")]
    [InlineData("2025-12-25", "juldagen")]
    [InlineData("2025-12-26", "annandag jul")]
    [InlineData("2025-12-31", "nyårsafton")]
    [InlineData("2026-04-03", "långfredagen")]
    [InlineData("2026-04-06", "annandag påsk")]
    [InlineData("2026-05-14", "Kristi himmelsfärdsdag")]
    [InlineData("2026-06-19", "midsommarafton")]
    [InlineData("2026-10-31", "alla helgons dag")]
    [InlineData("2027-03-26", "långfredagen")]
    [InlineData("2038-04-25", "påskdagen, så sent som den kan vara")]
    public void Nobody_in_Sweden_works_on_a_holiday(string day, string name) =>
        SwedishHolidays.Falls(Day(day)).ShouldBeTrue(name);

    [Theory]
    [InlineData("2025-04-17")]
    [InlineData("2025-05-30")]
    [InlineData("2025-06-05")]
    [InlineData("2025-06-19")]
    [InlineData("2025-10-31")]
    [InlineData("2025-12-23")]
    [InlineData("2026-04-30")]
    public void People_work_on_the_days_around(string day) => SwedishHolidays.Falls(Day(day)).ShouldBeFalse();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
