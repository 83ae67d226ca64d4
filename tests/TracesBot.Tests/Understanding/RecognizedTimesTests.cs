using TracesBot.Understanding.Times;

namespace TracesBot.Understanding;

public sealed class RecognizedTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("next Friday at 3pm", "2026-12-04T15:00")]
    [InlineData("in two weeks", "2026-12-07")]
    [InlineData("1/12", "2026-12-01")]
    [InlineData("yesterday", null)]
    [InlineData("every Monday", null)]
    [InlineData("for two hours", null)]
    [InlineData("no time at all", null)]
    public void A_person_who_writes_English_is_given_the_next_time_that_is_named(string text, string? expected)
    {
        var when = RecognizedTimes.Parse(text, Now);

        (when is null ? null : $"{when.Date:yyyy-MM-dd}{(when.Time is { } time ? $"T{time:HH:mm}" : "")}").ShouldBe(
            expected
        );
    }

    [Fact]
    public void A_text_too_long_for_its_regular_expressions_is_not_read() =>
        RecognizedTimes.Parse(new string('x', 301) + " tomorrow", Now).ShouldBeNull();
}
