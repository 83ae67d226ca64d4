namespace TracesBot.Understanding.Evaluating;

/// <summary>What became of one labelled line.</summary>
internal sealed record Outcome
{
    public required LineKind Kind { get; init; }

    public bool Right { get; init; }

    public bool RightFirst { get; init; }

    public bool RightOrSuggested { get; init; }

    public bool Wrong { get; init; }

    public bool Declined { get; init; }

    public bool FalselyAnswered { get; init; }

    public bool EntitiesRight { get; init; }

    /// <summary>Gets a value indicating whether the whole message led to the right time, not only the reading of it.</summary>
    public bool TimeUnderstood { get; init; }

    public bool LanguageRight { get; init; }

    public RankedLine? Ranked { get; init; }

    public Confusion? Confusion { get; init; }
}

/// <summary>What a line is labelled with.</summary>
internal enum LineKind
{
    Question,
    Command,
    Time,

    /// <summary>None of the bot's business.</summary>
    Foreign,
}
