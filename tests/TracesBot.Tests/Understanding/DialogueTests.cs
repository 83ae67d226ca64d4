using System.Text.Json;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>
/// Invented dialogues: what somebody says after an answer. One file served for choosing how much a message leans on
/// the answer before it, the other did not.
/// </summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("tuning", 0.92, 0.04)]
    [InlineData("reporting", 0.82, 0.15)]
    public void A_person_who_asks_on_is_understood(string file, double right, double wrong)
    {
        var lines = Read(file);

        var misread = lines.Where(line => !line.IsRight).ToArray();
        var acted = misread.Count(line => line.Got.Kind is MeaningKind.Answer or MeaningKind.Command);

        (1 - (misread.Length / (double)lines.Count)).ShouldBeGreaterThanOrEqualTo(right, Show(misread));
        (acted / (double)lines.Count).ShouldBeLessThanOrEqualTo(wrong, Show(misread));
    }

    [Fact]
    public void What_was_answered_before_does_not_get_in_the_way_of_another_question()
    {
        var topics = Ranking.Examples.Read(Understood.Folder).Labels.Select(label => label.Id).Take(90).ToArray();

        foreach (var previous in topics)
        {
            Understood
                .Read("Vad betyder felkod 5305 i EU Login?", previousTopic: previous)
                .Topics.ShouldBe(["error-5305"], $"after {previous}");
        }
    }

    private static List<Line> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Dialogues", $"{file}.jsonl"))
                .Select(Line.Parse),
        ];

    private static string Show(IEnumerable<Line> lines) =>
        string.Join(
            '\n',
            lines.Select(line =>
                $"{line.Previous} | {line.Text} | {string.Join(' ', line.Topics)}{line.Intent} | {line.Got.Kind} "
                + $"{string.Join(' ', line.Got.Topics.Concat(line.Got.Suggestions))}{line.Got.Intent}"
            )
        );

    private sealed record Line(string Previous, string Text, string[] Topics, string? Intent, Meaning Got)
    {
        public bool IsRight =>
            Intent is not null ? Got.Intent == Intent
            : Topics.Length is 0 ? Got.Kind is MeaningKind.Decline or MeaningKind.Suggest
            : Got.Topics.Concat(Got.Suggestions.Take(1)).Any(topic => Topics.Contains(topic, StringComparer.Ordinal));

        public static Line Parse(string json)
        {
            using var document = JsonDocument.Parse(json);
            var line = document.RootElement;
            var language = line.GetProperty("lang").GetString() is "en" ? Language.English : Language.Swedish;
            var (previous, text) = (line.GetProperty("previous").GetString()!, line.GetProperty("q").GetString()!);
            return new Line(
                previous,
                text,
                line.TryGetProperty("expect", out var topics)
                    ? [.. topics.EnumerateArray().Select(topic => topic.GetString()!)]
                    : [],
                line.TryGetProperty("intent", out var intent) ? intent.GetString() : null,
                Understood.Read(text, language, previous)
            );
        }
    }
}
