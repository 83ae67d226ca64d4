using System.Text.Json;
using TracesBot.Understanding.Evaluating;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Cli.Evaluating;

/// <summary>SweFAQ, the official Swedish test of matching questions with answers, beside published figures.</summary>
internal static class FaqReport
{
    private static readonly double[] Published = [0.596, 0.661];

    public static int Write(string path, string folder, bool json, TextWriter output)
    {
        var lines = LineFile.Read(path, FaqLine.Parse);
        var ranking = new FaqRanking(lines, Examples.ReadConcepts(folder));
        var right = lines.Count(line => ranking.Best(line) == line.Right);
        var accuracy = right / (double)lines.Count;
        var guessing = lines.Average(line => 1.0 / line.Answers.Count);
        if (json)
        {
            output.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        lines = lines.Count,
                        right,
                        accuracy = Math.Round(accuracy, 4),
                        guessing = Math.Round(guessing, 4),
                        published = Published,
                    },
                    JsonSerializerOptions.Web
                )
            );

            return 0;
        }

        // Two standard errors: what another sample of as many lines could well have given.
        var margin = 2 * Math.Sqrt(accuracy * (1 - accuracy) / lines.Count);
        output.WriteLine($"SweFAQ, {lines.Count} questions, nothing trained on them.");
        output.WriteLine($"  accuracy   {Figure(accuracy)}  (+/- {Figure(margin)})");
        output.WriteLine($"  guessing   {Figure(guessing)}");
        output.WriteLine($"  published  {string.Join(" and ", Published.Select(Figure))}");

        return 0;
    }

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
