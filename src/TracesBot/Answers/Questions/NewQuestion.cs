namespace TracesBot.Answers.Questions;

/// <summary>A question to keep, with nothing in it that tells who it is about.</summary>
internal sealed record NewQuestion
{
    public required string Key { get; init; }
    public required string Text { get; init; }
    public required string Language { get; init; }
    public string? Topic { get; init; }
    public required string Kind { get; init; }
    public required string PersonId { get; init; }
    public string? Reason { get; init; }
    public string? Comment { get; init; }

    /// <summary>Gets a value indicating whether this adds to what the person said before, and counts no second time.</summary>
    public bool IsRemarkOnly { get; init; }
    public required DateTimeOffset Now { get; init; }
}

/// <summary>What an expert answers with: texts, or a topic that exists.</summary>
internal sealed record ExpertAnswer(string? Swedish, string? English, string? Topic);
