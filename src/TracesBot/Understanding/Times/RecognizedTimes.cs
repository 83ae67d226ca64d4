using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace TracesBot.Understanding.Times;

/// <summary>A second opinion on English times, by Microsoft.Recognizers.Text: asked only where our own grammar finds none.</summary>
internal static class RecognizedTimes
{
    /// <summary>Its regular expressions grow fast with the text.</summary>
    private const int LongestText = 300;

    // It takes a third of a second and 55 MB, so it is made when it is first needed, and one time-out goes for all.
    private static readonly Lazy<DateTimeModel> Model = new(() =>
        new DateTimeRecognizer(
            Culture.EnglishOthers,
            DateTimeOptions.None,
            lazyInitialization: false,
            timeoutInSeconds: 1
        ).GetDateTimeModel(Culture.EnglishOthers, fallbackToDefaultCulture: false)
    );

    /// <summary>The first point in time that the text names and that is still to come; null when there is none.</summary>
    public static When? Parse(string text, DateTimeOffset now) =>
        text.Length > LongestText
            ? null
            : Model
                .Value.Parse(text, now.DateTime)
                .SelectMany(Values)
                .Select(value => Read(value, now))
                .FirstOrDefault(when => when is not null);

    private static IEnumerable<Dictionary<string, string>> Values(ModelResult found) =>
        found.Resolution?.GetValueOrDefault("values") as IEnumerable<Dictionary<string, string>> ?? [];

    private static When? Read(Dictionary<string, string> value, DateTimeOffset now)
    {
        // Spans, durations and repeated times are no point in time.
        if (
            value.GetValueOrDefault("type") is not ("date" or "datetime")
            || !DateTime.TryParse(
                value.GetValueOrDefault("value"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
        )
        {
            return null;
        }

        var day = DateOnly.FromDateTime(at);
        if (value["type"] is "date")
        {
            return at.Date < now.Date ? null : new When(day, Time: null, Part: null, Grain.Day);
        }

        return at <= now.DateTime
            ? null
            : new When(day, TimeOnly.FromDateTime(at), Part: null, at.Minute is 0 ? Grain.Hour : Grain.Minute);
    }
}
