using TracesBot.Cards;

namespace TracesBot.Readiness;

/// <summary>Which of the people, besides their team, a question is about.</summary>
internal sealed record ReadinessFilter
{
    public static ReadinessFilter None { get; } = new();

    /// <summary>Gets the methods; none means any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Gets the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day; in a forecast the day that it is about.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Gets how finely a development is shown, by <see cref="TrendStep"/>; null for what suits the period.</summary>
    public string? Step { get; init; }

    public string? Method => Methods is [var only] ? only : null;

    public bool HasPeriod => From is not null || To is not null;

    /// <summary>Reads what a button carries; null when no card of ours ever carried it.</summary>
    public static ReadinessFilter? Of(string? method, string? from, string? to, string? step)
    {
        var (first, last) = (DayOf(from), DayOf(to));
        if ((first is null && from is { Length: > 0 }) || (last is null && to is { Length: > 0 }))
        {
            return null;
        }

        return step is { Length: > 0 } && !TrendStep.Is(step)
            ? null
            : new ReadinessFilter
            {
                Methods = method is { Length: > 0 } ? method.Split(' ') : [],
                From = first,
                To = last,
                Step = step is { Length: > 0 } ? step : null,
            };
    }

    /// <summary>The press that shows a view of the same people.</summary>
    public ShowReadiness Press(string? team, string view, int page = 0) =>
        new(team, view, page, Methods.Count is 0 ? null : string.Join(' ', Methods), Written(From), Written(To), Step);

    public static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? written) =>
        DateOnly.TryParseExact(written, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1971 and <= 9000
            ? day
            : null;
}
