namespace TracesBot.Words;

/// <summary>The report of the week.</summary>
internal sealed record DigestWords
{
    public required string Title { get; init; }

    /// <summary>Gets the line for the activity feed, of how many are ready.</summary>
    public required Func<string, string> Summary { get; init; }

    /// <summary>Gets what the changes are counted from, of the day.</summary>
    public required Func<string, string> Compared { get; init; }
    public required string Open { get; init; }

    /// <summary>Gets the button that leads to it.</summary>
    public required string Offer { get; init; }
    public required string IsOn { get; init; }
    public required string IsOff { get; init; }
    public required string What { get; init; }

    /// <summary>Gets when it comes next, of the day.</summary>
    public required Func<string, string> Next { get; init; }
    public required string TurnOn { get; init; }
    public required string TurnOff { get; init; }

    public static DigestWords Swedish { get; } =
        new()
        {
            Title = "Veckans läge bland dina medarbetare",
            Summary = ready => $"Veckorapport: {ready} är klara",
            Compared = day => $"Inom parentes står ändringen sedan den {day}.",
            Open = "Visa läget",
            Offer = "Veckorapport",
            IsOn = "Veckorapporten är på",
            IsOff = "Veckorapporten är av",
            What =
                "Vill du kan du få läget bland dina medarbetare på måndagsmorgnar, de veckor då något har ändrats. Du ser hur många som är klara, hur många som har fastnat och vad som är nytt.",
            Next = day => $"Nästa kommer tidigast den {day}. Har inget ändrats då kommer ingen.",
            TurnOn = "Skicka veckorapport",
            TurnOff = "Stäng av veckorapporten",
        };

    public static DigestWords English { get; } =
        new()
        {
            Title = "This week among your staff",
            Summary = ready => $"Weekly report: {ready} are ready",
            Compared = day => $"In brackets is the change since {day}.",
            Open = "Show the overview",
            Offer = "Weekly report",
            IsOn = "The weekly report is on",
            IsOff = "The weekly report is off",
            What =
                "If you like, I tell you on Monday mornings how far your staff have come, in the weeks in which something has changed: how many are ready, how many are stuck, and what is new.",
            Next = day => $"The next one comes on {day} at the earliest, and only if something has changed.",
            TurnOn = "Send a weekly report",
            TurnOff = "Turn the weekly report off",
        };
}
