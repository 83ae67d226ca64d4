namespace TracesBot.Cards;

/// <summary>One choice of several. A long list can be searched by typing; a compact one drops down.</summary>
internal sealed record ChoiceInput(
    string Id,
    string Label,
    IReadOnlyList<(string Value, string Title)> Choices,
    bool Long = false,
    string? Value = null,
    bool Compact = false
) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("Input.ChoiceSet");
        tree["id"] = Id;
        tree["label"] = Label;
        tree["style"] =
            Long ? "filtered"
            : Compact ? "compact"
            : "expanded";
        tree["wrap"] = true;
        tree["choices"] = Choices
            .Select(
                object? (choice) =>
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["title"] = choice.Title,
                        ["value"] = choice.Value,
                    }
            )
            .ToList();
        if (Value is not null)
        {
            tree["value"] = Value;
        }

        return tree;
    }

    public override IEnumerable<string> Lines() =>
        Long || Compact ? [Label] : [Label, .. Choices.Select(choice => "- " + choice.Title)];
}
