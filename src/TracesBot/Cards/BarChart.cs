namespace TracesBot.Cards;

/// <summary>A figure for each of several steps, as bars. The card says the figures in words as well: a chart cannot be heard.</summary>
internal sealed record BarChart(string Title, IReadOnlyList<(string Label, long Value)> Bars) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("Chart.VerticalBar");
        tree["title"] = Title;
        tree["data"] = Bars.Select(
                object? (bar) =>
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = bar.Label, ["y"] = bar.Value }
            )
            .ToList();
        // The figures follow in words, so nothing takes its place.
        tree["fallback"] = "drop";

        return tree;
    }

    public override IEnumerable<string> Lines() => [];
}
