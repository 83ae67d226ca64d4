namespace TracesBot.Cards;

/// <summary>Something that can be pressed under a card.</summary>
internal abstract record CardAction(string Title)
{
    /// <summary>Gets what the button does in words, where its title is a sign.</summary>
    public string? Tooltip { get; init; }

    public abstract Dictionary<string, object?> Tree();
}

/// <summary>Tells the bot. Clients without Action.Execute send the same data with Action.Submit.</summary>
internal sealed record PressAction(string Title, CardPress Press, bool Primary = false) : CardAction(Title)
{
    public override Dictionary<string, object?> Tree()
    {
        var data = CardJson.Tree(Press);
        var submit = Button("Action.Submit", data);
        var execute = Button("Action.Execute", data);
        execute["verb"] = data["verb"];
        execute["fallback"] = submit;

        return execute;
    }

    private Dictionary<string, object?> Button(string type, Dictionary<string, object?> data)
    {
        var button = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["title"] = Title,
            ["data"] = data,
        };
        if (Tooltip is not null)
        {
            button["tooltip"] = Tooltip;
        }

        if (Primary)
        {
            button["style"] = "positive";
        }

        return button;
    }
}

/// <summary>Opens an address in the browser.</summary>
internal sealed record LinkAction(string Title, Uri Address) : CardAction(Title)
{
    public override Dictionary<string, object?> Tree() =>
        new(StringComparer.Ordinal)
        {
            ["type"] = "Action.OpenUrl",
            ["title"] = Title,
            ["url"] = Address.AbsoluteUri,
        };
}
