using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TracesBot.Answers.Questions;

namespace TracesBot.Cli.Questions;

/// <summary>Questions as lines of text or as JSON. Who asked is never among it.</summary>
internal static class QuestionsPrint
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Json(IReadOnlyList<KeptQuestion> questions) =>
        JsonSerializer.Serialize(questions.Select(question => Shape(question, [])), Readable);

    public static string Json(KeptQuestion question, IReadOnlyList<AskerRemark> remarks) =>
        JsonSerializer.Serialize(Shape(question, remarks), Readable);

    public static string Table(IReadOnlyList<KeptQuestion> questions)
    {
        if (questions.Count is 0)
        {
            return "There are no such questions.";
        }

        return string.Join(
            '\n',
            questions
                .Select(question =>
                    Row(
                        Number(question.Id),
                        Number(question.Asked),
                        Number(question.People),
                        Day(question.LastAt),
                        question.Kind,
                        question.Text
                    )
                )
                .Prepend(Row("id", "asked", "people", "last", "why", "question"))
        );
    }

    public static string Text(KeptQuestion question, IReadOnlyList<AskerRemark> remarks)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{question.Id}. {question.Text} ({question.Language}, {question.State})"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Asked {question.Asked} times by {question.People} people, {question.FirstAt:yyyy-MM-dd} to {question.LastAt:yyyy-MM-dd}; {question.Kind}."
        );
        foreach (var remark in remarks)
        {
            text.AppendLine("- " + (remark.Reason ?? "no reason") + ": " + remark.Comment);
        }

        foreach (var (language, answer) in new[] { ("sv", question.AnswerSv), ("en", question.AnswerEn) })
        {
            if (answer is not null)
            {
                text.AppendLine().AppendLine("Answer (" + language + "):").AppendLine(answer);
            }
        }

        if (question.AnswerTopic is { } topic)
        {
            text.AppendLine("Answered by the topic " + topic + ".");
        }

        return text.ToString().TrimEnd();
    }

    private static string Row(string id, string asked, string people, string last, string kind, string text) =>
        string.Join(
            "  ",
            id.PadLeft(5),
            asked.PadLeft(5),
            people.PadLeft(6),
            last.PadRight(10),
            kind.PadRight(13),
            text
        );

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object Shape(KeptQuestion question, IReadOnlyList<AskerRemark> remarks) =>
        new
        {
            question.Id,
            question.Text,
            question.Language,
            question.Kind,
            question.Topic,
            question.State,
            question.Asked,
            question.People,
            question.FirstAt,
            question.LastAt,
            question.AnswerSv,
            question.AnswerEn,
            question.AnswerTopic,
            question.AnsweredAt,
            Remarks = remarks.Select(remark => new
            {
                remark.Language,
                remark.Reason,
                remark.Comment,
            }),
        };
}
