namespace TracesBot.Cards;

/// <summary>A field to write in. What stands in it comes with the button's data, under <paramref name="Id"/>.</summary>
internal sealed record TextInput(string Id, string Label, string Placeholder, int MaxLength, string? Value = null)
    : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var tree = New("Input.Text");
        tree["id"] = Id;
        tree["label"] = Label;
        tree["placeholder"] = Placeholder;
        tree["maxLength"] = MaxLength;
        tree["isMultiline"] = true;
        if (Value is not null)
        {
            tree["value"] = Value;
        }

        return tree;
    }

    public override IEnumerable<string> Lines() => [$"{Label}: {Value ?? Placeholder}"];
}
