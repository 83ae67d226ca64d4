namespace TracesBot.Cards;

/// <summary>Buttons within a card, beside one another, after a word on what they are for.</summary>
internal sealed record ActionRow(string Text, IReadOnlyList<CardAction> Actions) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var buttons = New("ActionSet");
        buttons["actions"] = Actions.Select(action => (object?)action.Tree()).ToList();
        var tree = New("ColumnSet");
        tree["spacing"] = "Medium";
        tree["columns"] = new List<object?>
        {
            Column("stretch", new TextBlock(Text, TextStyle.Subtle).Tree()),
            Column("auto", buttons),
        };

        return tree;
    }

    public override IEnumerable<string> Lines() =>
        [Text, .. Actions.Select(action => $"[{action.Tooltip ?? action.Title}]")];

    private static Dictionary<string, object?> Column(string width, Dictionary<string, object?> item)
    {
        var column = New("Column");
        column["width"] = width;
        column["verticalContentAlignment"] = "Center";
        column["items"] = new List<object?> { item };

        return column;
    }
}

/// <summary>Buttons within a card, under a line that says what they are for.</summary>
internal sealed record ActionList(string Text, IReadOnlyList<CardAction> Actions) : CardElement
{
    public override Dictionary<string, object?> Tree()
    {
        var buttons = New("ActionSet");
        buttons["actions"] = Actions.Select(action => (object?)action.Tree()).ToList();
        var tree = New("Container");
        tree["spacing"] = "Medium";
        tree["items"] = new List<object?> { new TextBlock(Text, TextStyle.Heading).Tree(), buttons };

        return tree;
    }

    public override IEnumerable<string> Lines() => [Text, .. Actions.Select(action => $"[{action.Title}]")];
}
