using TracesBot.People;

namespace TracesBot.Answers.Questions;

public sealed class DeliveryHoursTests
{
    [Theory]
    [InlineData("2026-11-23T06:59:00+01:00", false)]
    [InlineData("2026-11-23T07:00:00+01:00", true)]
    [InlineData("2026-11-23T19:59:00+01:00", true)]
    [InlineData("2026-11-23T20:00:00+01:00", false)]
    [InlineData("2026-11-21T12:00:00+01:00", false)]
    [InlineData("2026-11-22T12:00:00+01:00", false)]
    [InlineData("2026-12-25T12:00:00+01:00", false)]
    [InlineData("2026-07-01T05:30:00Z", true)]
    public void Nobody_gets_an_answer_at_night_or_on_a_day_off(string now, bool open) =>
        DeliveryHours.IsOpen(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Zones.Default).ShouldBe(open);
}
