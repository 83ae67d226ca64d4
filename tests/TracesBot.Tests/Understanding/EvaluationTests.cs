using TracesBot.Understanding.Evaluating;

namespace TracesBot.Understanding;

/// <summary>
/// Holds what docs/quality.md reports: a third of the development questions and the fresh ones, with limits just under
/// what is reached.
/// A limit that fails after a change says that people are understood worse than before.
/// </summary>
public sealed class EvaluationTests
{
    private static readonly Lazy<IReadOnlyList<EvaluationRow>> Rows = new(Measure);

    [Theory]
    [InlineData("sv_casual", "sv", 0.90, 0.94, 0.06)]
    [InlineData("en_casual", "en", 0.86, 0.90, 0.08)]
    [InlineData("fresh_questions", "sv", 0.94, 0.97, 0.02)]
    [InlineData("fresh_questions", "en", 0.92, 0.96, 0.04)]
    public void People_who_ask_in_their_own_words_are_understood(
        string set,
        string language,
        double first,
        double suggested,
        double wrong
    )
    {
        var row = Row(set, language);

        Share(row.RightFirst, row).ShouldBeGreaterThanOrEqualTo(first, Confusions(row));
        Share(row.RightOrSuggested, row).ShouldBeGreaterThanOrEqualTo(suggested, Confusions(row));
        Share(row.Wrong, row).ShouldBeLessThanOrEqualTo(wrong, Confusions(row));
        Share(row.LanguageRight, row).ShouldBeGreaterThanOrEqualTo(0.96, Confusions(row));
    }

    [Theory]
    [InlineData("oos_far", "sv", 0.17)]
    [InlineData("oos_far", "en", 0.0)]
    [InlineData("fresh_far", "sv", 0.0)]
    [InlineData("fresh_far", "en", 0.0)]
    [InlineData("fresh_near", "sv", 0.1)]
    [InlineData("fresh_near", "en", 0.1)]
    [InlineData("oos_near", "sv", 0.2)]
    [InlineData("oos_near", "en", 0.2)]
    public void People_who_ask_about_something_else_are_not_answered_falsely(
        string set,
        string language,
        double falsely
    )
    {
        var row = Row(set, language);

        Share(row.FalselyAnswered, row).ShouldBeLessThanOrEqualTo(falsely, Confusions(row));
    }

    [Theory]
    [InlineData("intents", "sv")]
    [InlineData("intents", "en")]
    public void Commands_are_obeyed(string set, string language)
    {
        var row = Row(set, language);

        Share(row.Right, row).ShouldBeGreaterThanOrEqualTo(0.92, Confusions(row));
        Share(row.EntitiesRight, row).ShouldBeGreaterThanOrEqualTo(0.92, Confusions(row));
    }

    [Theory]
    [InlineData("when", "sv")]
    [InlineData("when", "en")]
    public void Times_are_read_as_they_are_meant(string set, string language)
    {
        var row = Row(set, language);

        row.Right.ShouldBe(row.Count, Confusions(row));
    }

    private static IReadOnlyList<EvaluationRow> Measure() =>
        Evaluation.Run(
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Understanding", "Questions"), "*.jsonl")
                .SelectMany(file =>
                    File.ReadLines(file)
                        .Select(line => LabelledLine.Parse(Path.GetFileNameWithoutExtension(file), line))
                ),
            Understood.Understander
        );

    private static EvaluationRow Row(string set, string language) =>
        Rows.Value.Single(row => row.Set == set && row.Language == language);

    private static double Share(int part, EvaluationRow row) => part / (double)row.Count;

    private static string Confusions(EvaluationRow row) =>
        string.Join(
            '\n',
            row.Confusions.Select(confusion => $"{confusion.Text} | {confusion.Expected} | {confusion.Got}")
        );
}
