namespace TracesBot.Understanding.Evaluating;

/// <summary>How one set of questions in one language went.</summary>
internal sealed record EvaluationRow(string Set, string Language)
{
    private readonly Dictionary<LineKind, int> _kinds = [];
    private int _topicFirst;
    private int _topicOffered;
    private int _intentRight;
    private int _entitiesOfCommandsRight;
    private int _timesUnderstood;
    private int _wrongTimes;

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

    /// <summary>Gets, of the questions, how many per cent had the right topic first, answered or offered.</summary>
    public double? TopicFirst => Percent(_topicFirst, Of(LineKind.Question));

    /// <summary>Gets, of the questions, how many per cent had the right topic answered or among the three offered.</summary>
    public double? TopicOffered => Percent(_topicOffered, Of(LineKind.Question));

    /// <summary>Gets how many per cent of all but times got an honest no.</summary>
    public double? DeclinedShare => Percent(Declined, Count - Of(LineKind.Time));

    /// <summary>Gets, of the questions and commands, how many per cent got something that is not right.</summary>
    public double? WrongShare => Percent(Wrong - _wrongTimes, Of(LineKind.Question) + Of(LineKind.Command));

    /// <summary>Gets how many per cent of what is none of the bot's business were answered or obeyed all the same.</summary>
    public double? FalseShare => Percent(FalselyAnswered, Of(LineKind.Foreign));

    public double? IntentRight => Percent(_intentRight, Of(LineKind.Command));

    public double? EntitiesOfCommandsRight => Percent(_entitiesOfCommandsRight, Of(LineKind.Command));

    /// <summary>Gets how many per cent of the times were understood as they are meant, command and all.</summary>
    public double? TimesUnderstood => Percent(_timesUnderstood, Of(LineKind.Time));

    public List<Confusion> Confusions { get; } = [];

    /// <summary>Gets how each question ranked, for the curve.</summary>
    public List<RankedLine> Ranked { get; } = [];

    public void Add(Outcome outcome)
    {
        Count++;
        _kinds[outcome.Kind] = Of(outcome.Kind) + 1;
        Right += outcome.Right ? 1 : 0;
        RightFirst += outcome.RightFirst ? 1 : 0;
        RightOrSuggested += outcome.RightOrSuggested ? 1 : 0;
        Wrong += outcome.Wrong ? 1 : 0;
        Declined += outcome.Declined ? 1 : 0;
        FalselyAnswered += outcome.FalselyAnswered ? 1 : 0;
        EntitiesRight += outcome.EntitiesRight ? 1 : 0;
        LanguageRight += outcome.LanguageRight ? 1 : 0;
        AddByKind(outcome);
        if (outcome.Confusion is { } confusion)
        {
            Confusions.Add(confusion);
        }

        if (outcome.Ranked is { } ranked)
        {
            Ranked.Add(ranked);
        }
    }

    private void AddByKind(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case LineKind.Question:
                _topicFirst += outcome.RightFirst ? 1 : 0;
                _topicOffered += outcome.RightOrSuggested ? 1 : 0;
                break;
            case LineKind.Command:
                _intentRight += outcome.Right ? 1 : 0;
                _entitiesOfCommandsRight += outcome.EntitiesRight ? 1 : 0;
                break;
            case LineKind.Time:
                _timesUnderstood += outcome.TimeUnderstood ? 1 : 0;
                _wrongTimes += outcome.Wrong ? 1 : 0;
                break;
            case LineKind.Foreign:
            default:
                break;
        }
    }

    private int Of(LineKind kind) => _kinds.GetValueOrDefault(kind);

    private static double? Percent(int part, int whole) => whole is 0 ? null : 100.0 * part / whole;
}

/// <summary>A message that was not understood as it should be.</summary>
internal sealed record Confusion(string Text, string Expected, string Got);
