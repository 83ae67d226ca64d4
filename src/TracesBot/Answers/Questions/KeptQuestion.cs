using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>A question that the texts did not answer, as it was asked by everybody who meant the same.</summary>
internal sealed record KeptQuestion
{
    public long Id { get; init; }
    public string MatchKey { get; init; } = "";
    public string Text { get; init; } = "";
    public string Language { get; init; } = "";

    /// <summary>Gets the topic whose answer did not help; null for a question without an answer.</summary>
    public string? Topic { get; init; }
    public string Kind { get; init; } = "";
    public long Asked { get; init; }
    public long People { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LastAt { get; init; }
    public string State { get; init; } = "";
    public string? AnswerSv { get; init; }
    public string? AnswerEn { get; init; }
    public string? AnswerTopic { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public long Version { get; init; }

    /// <summary>The expert's text for somebody who reads this language; the other one when only that exists.</summary>
    public (string? Text, bool OtherLanguage) AnswerIn(Language language)
    {
        var (own, other) = language is Words.Language.Swedish ? (AnswerSv, AnswerEn) : (AnswerEn, AnswerSv);

        return own is null ? (other, other is not null) : (own, false);
    }
}

internal static class QuestionStates
{
    public const string Open = "open";
    public const string Answered = "answered";
    public const string Dismissed = "dismissed";
}

/// <summary>How a question came to be kept.</summary>
internal static class QuestionKinds
{
    public const string NoAnswer = "no-answer";
    public const string NoneOfThese = "none-of-these";
    public const string NotHelpful = "not-helpful";
    public const string Wrong = "wrong";
}

/// <summary>What one person said about a question; who it was stays in the database.</summary>
internal sealed record AskerRemark
{
    public string Language { get; init; } = "";
    public string? Reason { get; init; }
    public string? Comment { get; init; }
}
