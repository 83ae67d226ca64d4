using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>Whether an expert's answer can be saved, and what it still lacks.</summary>
internal static class AnswerCheck
{
    private const int LongestAnswer = 4000;

    /// <summary>What is wrong with the answer; null when it can be saved.</summary>
    public static string? Problem(AnswerQuestion press, KnowledgeBase knowledge, QuestionWords words)
    {
        var wrote = press.Swedish is not null || press.English is not null;

        return HoldsSecret(press) ? words.SecretInAnswer
            : wrote && press.Topic is not null ? words.NotBoth
            : !wrote && (press.Topic is null || knowledge.Find(press.Topic) is null) ? words.NothingWritten
            : press.Swedish?.Length > LongestAnswer || press.English?.Length > LongestAnswer ? words.TooLong
            : null;
    }

    public static bool HoldsSecret(AnswerQuestion press) =>
        SecretDetector.Contains(press.Swedish ?? "") || SecretDetector.Contains(press.English ?? "");

    public static IEnumerable<string> Missing(ExpertAnswer answer, QuestionWords words) =>
        answer switch
        {
            { Topic: not null } => [],
            { Swedish: null } => [words.SwedishMissing],
            { English: null } => [words.EnglishMissing],
            _ => [],
        };
}
