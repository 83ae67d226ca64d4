namespace TracesBot.Understanding.Evaluating;

/// <summary>How one set of questions in one language went.</summary>
internal sealed record EvaluationRow(string Set, string Language)
{
    public int Count { get; private set; }

    /// <summary>Gets how many got the right answer or command straight away.</summary>
    public int Right { get; private set; }

    /// <summary>Gets how many had the right one first, answered or suggested.</summary>
    public int RightFirst { get; private set; }

    /// <summary>Gets how many had the right one answered or among the suggestions.</summary>
    public int RightOrSuggested { get; private set; }

    /// <summary>Gets how many got an answer or command that is not right.</summary>
    public int Wrong { get; private set; }

    public int Declined { get; private set; }

    /// <summary>Gets how many that are none of the bot's business got an answer or a command all the same.</summary>
    public int FalselyAnswered { get; private set; }

    /// <summary>Gets how many commands had every name and time right, too.</summary>
    public int EntitiesRight { get; private set; }

    /// <summary>Gets how many messages were taken for the language they are written in.</summary>
    public int LanguageRight { get; private set; }

    public List<Confusion> Confusions { get; } = [];

    public void Add(Outcome outcome)
    {
        Count++;
        Right += outcome.Right ? 1 : 0;
        RightFirst += outcome.RightFirst ? 1 : 0;
        RightOrSuggested += outcome.RightOrSuggested ? 1 : 0;
        Wrong += outcome.Wrong ? 1 : 0;
        Declined += outcome.Declined ? 1 : 0;
        FalselyAnswered += outcome.FalselyAnswered ? 1 : 0;
        EntitiesRight += outcome.EntitiesRight ? 1 : 0;
        LanguageRight += outcome.LanguageRight ? 1 : 0;
        if (outcome.Confusion is { } confusion)
        {
            Confusions.Add(confusion);
        }
    }
}

internal sealed record Outcome
{
    public bool Right { get; init; }

    public bool RightFirst { get; init; }

    public bool RightOrSuggested { get; init; }

    public bool Wrong { get; init; }

    public bool Declined { get; init; }

    public bool FalselyAnswered { get; init; }

    public bool EntitiesRight { get; init; }

    public bool LanguageRight { get; init; }

    public Confusion? Confusion { get; init; }
}

/// <summary>A message that was not understood as it should be.</summary>
internal sealed record Confusion(string Text, string Expected, string Got);
