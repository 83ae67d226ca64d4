using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding.Evaluating;

/// <summary>
/// Finds the answer to a question among candidates by what the engine knows of words: folding, stems, parts of compounds,
/// groups of letters and the lexicon. Nothing is trained. How much a feature says is counted over the candidates: what
/// all of them have cannot tell one from another.
/// </summary>
internal sealed class FaqRanking
{
    private readonly FeatureExtractor _extractor;
    private readonly Dictionary<string, TextFeatures> _answers = new(StringComparer.Ordinal);

    public FaqRanking(IReadOnlyList<FaqLine> lines, Concepts concepts)
    {
        string[] answers = [.. lines.SelectMany(line => line.Answers).Distinct(StringComparer.Ordinal)];
        // Compounds are split where both halves are words that occur in an answer.
        var words = new FeatureExtractor(concepts, static _ => false);
        var stems = answers.SelectMany(answer => words.Extract(answer).Meaning).ToHashSet();
        _extractor = new FeatureExtractor(concepts, stems.Contains);
        foreach (var answer in answers)
        {
            _answers[answer] = Read(answer);
        }
    }

    /// <summary>The place of the best candidate.</summary>
    public int Best(FaqLine line)
    {
        var question = Read(line.Question);
        TextFeatures[] answers = [.. line.Answers.Select(answer => _answers[answer])];
        var meaning = Likeness(question.Meaning, [.. answers.Select(answer => answer.Meaning)]);
        var letters = Likeness(question.Letters, [.. answers.Select(answer => answer.Letters)]);
        var best = 0;
        for (var at = 1; at < answers.Length; at++)
        {
            best = meaning[at] + letters[at] > meaning[best] + letters[best] ? at : best;
        }

        return best;
    }

    private static float[] Likeness(HashSet<uint> question, HashSet<uint>[] answers)
    {
        var having = new Dictionary<uint, int>();
        foreach (var feature in answers.SelectMany(answer => answer))
        {
            having[feature] = having.GetValueOrDefault(feature) + 1;
        }

        var all = question.Sum(feature => Square(Rarity(feature)));

        return [.. answers.Select(Score)];

        float Rarity(uint feature) => MathF.Log((answers.Length + 1f) / (having.GetValueOrDefault(feature) + 0.5f));

        float Score(HashSet<uint> answer)
        {
            var shared = question.Where(answer.Contains).Sum(feature => Square(Rarity(feature)));
            var length = MathF.Sqrt(answer.Sum(feature => Square(Rarity(feature))));

            // A long answer shares more by chance, but it also says more: half of the usual correction for length.
            return shared is 0 ? 0 : shared / MathF.Sqrt(all) / MathF.Sqrt(length);
        }
    }

    private static float Square(float value) => value * value;

    private TextFeatures Read(string text)
    {
        var features = _extractor.Extract(text);

        return new TextFeatures([.. features.Meaning], [.. features.Letters]);
    }

    private sealed record TextFeatures(HashSet<uint> Meaning, HashSet<uint> Letters);
}
