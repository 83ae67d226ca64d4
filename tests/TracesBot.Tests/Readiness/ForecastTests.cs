using CsCheck;
using TracesBot.Clocks;

namespace TracesBot.Readiness;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Gen<List<DayCount>> Histories = Gen.Select(Gen.Int[1, 80], Gen.Int[1, 60], Ready).List[
        0,
        40
    ];

    [Fact]
    public void The_likely_lies_within_the_range_and_nobody_gets_ready_who_does_not_remain() =>
        Gen.Select(Histories, Gen.Int[1, 500], Gen.Int[0, 400])
            .Sample(
                (days, remaining, ahead) =>
                {
                    if (Forecast.From(days, remaining, Today) is not { } forecast)
                    {
                        return;
                    }

                    var range = forecast.By(Today.AddDays(ahead));

                    range.Least.ShouldBeInRange(0, range.Likely);
                    range.Likely.ShouldBeLessThanOrEqualTo(range.Most);
                    range.Most.ShouldBeLessThanOrEqualTo(remaining);
                }
            );

    [Fact]
    public void A_later_day_never_has_fewer_ready() =>
        Gen.Select(Histories, Gen.Int[1, 500], Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample(
                (days, remaining, first, more) =>
                {
                    if (Forecast.From(days, remaining, Today) is not { } forecast)
                    {
                        return;
                    }

                    var (early, late) = (forecast.By(Today.AddDays(first)), forecast.By(Today.AddDays(first + more)));

                    late.Least.ShouldBeGreaterThanOrEqualTo(early.Least);
                    late.Likely.ShouldBeGreaterThanOrEqualTo(early.Likely);
                    late.Most.ShouldBeGreaterThanOrEqualTo(early.Most);
                }
            );

    [Fact]
    public void Everybody_is_ready_first_at_the_highest_pace_and_last_at_the_lowest_and_on_working_days() =>
        Gen.Select(Histories, Gen.Int[1, 500])
            .Sample(
                (days, remaining) =>
                {
                    if (Forecast.From(days, remaining, Today)?.Everybody() is not { } dates)
                    {
                        return;
                    }

                    (dates.Earliest ?? DateOnly.MaxValue).ShouldBeLessThanOrEqualTo(dates.Likely ?? DateOnly.MaxValue);
                    (dates.Likely ?? DateOnly.MaxValue).ShouldBeLessThanOrEqualTo(dates.Latest ?? DateOnly.MaxValue);
                    foreach (var day in new[] { dates.Earliest, dates.Likely, dates.Latest }.OfType<DateOnly>())
                    {
                        day.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
                        day.ShouldBeGreaterThanOrEqualTo(Today);
                    }
                }
            );

    [Fact]
    public void The_day_named_for_everybody_is_the_first_by_which_they_are() =>
        Gen.Select(Histories, Gen.Int[1, 300])
            .Sample(
                (days, remaining) =>
                {
                    if (
                        Forecast.From(days, remaining, Today) is { } forecast
                        && forecast.Everybody().Likely is { } likely
                    )
                    {
                        forecast.By(likely).Likely.ShouldBe(remaining);
                        if (likely > Today)
                        {
                            forecast.By(likely.AddDays(-1)).Likely.ShouldBeLessThan(remaining);
                        }
                    }
                }
            );

    [Fact]
    public void A_thousand_events_are_foretold_as_the_exact_distribution_foretells_them()
    {
        var exact = Forecast.From([Ready(27, 0), Ready(20, 1000)], remaining: 5000, Today).ShouldNotBeNull();
        var normal = Forecast.From([Ready(27, 0), Ready(20, 1001)], remaining: 5000, Today).ShouldNotBeNull();

        var (one, other) = (exact.By(Today.AddDays(11)), normal.By(Today.AddDays(11)));

        other.Least.ShouldBeInRange(one.Least - 3, one.Least + 3);
        other.Likely.ShouldBeInRange(one.Likely - 3, one.Likely + 3);
        other.Most.ShouldBeInRange(one.Most - 3, one.Most + 3);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(2)]
    [InlineData(9)]
    public void Eight_times_of_ten_the_truth_lies_within_the_range(double perDay)
    {
        var chance = new Random(7);
        var (told, kept) = (0, 0);
        for (var trial = 0; trial < 2000; trial++)
        {
            List<DayCount> days =
            [
                Ready(60, 1),
                .. Enumerable
                    .Range(1, 28)
                    .Where(ago => WorkingHours.IsWorkday(Today.AddDays(-ago)))
                    .Select(ago => Ready(ago, Arrivals(perDay, chance))),
            ];
            if (Forecast.From(days, remaining: 100_000, Today) is { } forecast)
            {
                var truth = Enumerable.Range(0, 10).Sum(_ => Arrivals(perDay, chance));
                var range = forecast.By(new DateOnly(2026, 12, 4));
                told++;
                kept += range.Least <= truth && truth <= range.Most ? 1 : 0;
            }
        }

        // Whole people cannot be split, so a range of few is a little wide.
        ((double)kept / told).ShouldBeInRange(0.78, 0.92);
    }

    [Theory]
    [InlineData("", "nobody yet")]
    [InlineData("3x9", "the first ones just did")]
    [InlineData("10x1 9x1", "too few")]
    [InlineData("60x50", "nobody lately")]
    [InlineData("0x9", "today is not over")]
    public void Too_little_to_go_on_is_no_forecast(string days, string why) =>
        Forecast.From(Parsed(days), remaining: 10, Today).ShouldBeNull(why);

    [Fact]
    public void Twenty_in_four_weeks_are_five_a_week()
    {
        var forecast = Forecast.From(Parsed("60x1 27x5 20x5 13x5 6x5"), remaining: 100, Today).ShouldNotBeNull();

        forecast.Events.ShouldBe(20);
        forecast.Workdays.ShouldBe(20);
        forecast.By(new DateOnly(2026, 12, 4)).Likely.ShouldBeInRange(9, 11);
        forecast.By(new DateOnly(2026, 11, 22)).ShouldBe(new ForecastRange(0, 0, 0));
    }

    /// <summary>How many of a Poisson process come in a day.</summary>
    private static int Arrivals(double perDay, Random chance)
    {
        var (number, left) = (0, chance.NextDouble());
        while (left > Math.Exp(-perDay))
        {
            left *= chance.NextDouble();
            number++;
        }

        return number;
    }

    private static List<DayCount> Parsed(string days) =>
        [
            .. days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(day => day.Split('x'))
                .Select(day =>
                    Ready(
                        int.Parse(day[0], CultureInfo.InvariantCulture),
                        int.Parse(day[1], CultureInfo.InvariantCulture)
                    )
                ),
        ];

    private static DayCount Ready(int daysAgo, int people) =>
        new() { Day = Today.DayNumber - DayCount.Epoch.DayNumber - daysAgo, People = people };
}
