namespace TracesBot.Cards;

/// <summary>Something a card shows.</summary>
internal abstract record CardElement
{
    public abstract Dictionary<string, object?> Tree();

    /// <summary>The same as lines of text, for a terminal and for <c>ask</c>.</summary>
    public abstract IEnumerable<string> Lines();

    protected static Dictionary<string, object?> New(string type) => new(StringComparer.Ordinal) { ["type"] = type };
}

internal enum TextStyle
{
    Body,
    Title,
    Heading,
    Subtle,
    Strong,
}

/// <summary>A paragraph; Teams' Markdown is allowed.</summary>
internal sealed record TextBlock(string Text, TextStyle Style = TextStyle.Body) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("TextBlock");
        tree["text"] = ContactLinks.In(Text);
        tree["wrap"] = true;
        switch (Style)
        {
            case TextStyle.Title:
                tree["size"] = "Large";
                tree["weight"] = "Bolder";
                // Read aloud as a heading.
                tree["style"] = "heading";
                break;
            case TextStyle.Heading:
                tree["weight"] = "Bolder";
                tree["spacing"] = "Medium";
                break;
            case TextStyle.Subtle:
                tree["isSubtle"] = true;
                tree["size"] = "Small";
                break;
            case TextStyle.Strong:
                tree["weight"] = "Bolder";
                tree["size"] = "Medium";
                break;
            case TextStyle.Body:
            default:
                break;
        }

        return tree;
    }

    public override IEnumerable<string> Lines() => Text.Split('\n');
}

/// <summary>Pairs of a label and a value.</summary>
internal sealed record FactSet(IReadOnlyList<(string Label, string Value)> Facts) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("FactSet");
        tree["facts"] = Facts
            .Select(
                object? (fact) =>
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["title"] = fact.Label,
                        ["value"] = fact.Value,
                    }
            )
            .ToList();

        return tree;
    }

    public override IEnumerable<string> Lines() => Facts.Select(fact => $"{fact.Label}: {fact.Value}");
}

internal enum Tone
{
    Plain,
    Good,
    Attention,
    Warning,
    Emphasis,
}

/// <summary>Elements that belong together, on a shaded ground.</summary>
internal sealed record Container(Tone Tone, IReadOnlyList<CardElement> Items) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("Container");
        tree["style"] = Tone switch
        {
            Tone.Good => "good",
            Tone.Attention => "attention",
            Tone.Warning => "warning",
            Tone.Emphasis => "emphasis",
            _ => "default",
        };
        tree["spacing"] = "Medium";
        tree["items"] = Items.Select(item => (object?)item.Tree()).ToList();

        return tree;
    }

    public override IEnumerable<string> Lines() => Items.SelectMany(item => item.Lines());
}

/// <summary>How far somebody has come. Clients that cannot draw the bar show <paramref name="Text"/> alone.</summary>
internal sealed record Progress(int Done, int Total, string Text) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var bar = New("ProgressBar");
        bar["value"] = Done;
        bar["max"] = Total;
        bar["fallback"] = "drop";
        var tree = New("Container");
        tree["items"] = new List<object?> { new TextBlock(Text, TextStyle.Subtle).Tree(), bar };

        return tree;
    }

    public override IEnumerable<string> Lines() => [Text];
}

/// <summary>Parts of a whole as a ring. Clients that cannot draw it show the same figures as pairs.</summary>
/// <param name="FiguresFollow">Whether the card says the figures in words anyway: then nothing takes the ring's place.</param>
internal sealed record Donut(
    string Title,
    IReadOnlyList<(string Label, long Value, string Color)> Slices,
    bool FiguresFollow = false
) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("Chart.Donut");
        tree["title"] = Title;
        tree["data"] = Slices
            .Where(slice => slice.Value > 0)
            .Select(
                object? (slice) =>
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["legend"] = slice.Label,
                        ["value"] = slice.Value,
                        ["color"] = slice.Color,
                    }
            )
            .ToList();
        tree["fallback"] = FiguresFollow ? "drop" : Figures().Tree();

        return tree;
    }

    public override IEnumerable<string> Lines() => FiguresFollow ? [] : Figures().Lines();

    private FactSet Figures() =>
        new([.. Slices.Select(slice => (slice.Label, slice.Value.ToString(CultureInfo.InvariantCulture)))]);
}
