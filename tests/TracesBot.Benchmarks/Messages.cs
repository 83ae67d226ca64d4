using System.Diagnostics;
using TracesBot.Knowledge;
using TracesBot.Understanding;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Benchmarks;

/// <summary>What understanding costs: loading, one message, the worst messages, and more topics than there are.</summary>
internal static class Messages
{
    private const int Hostile = 100_000;
    private const int Rounds = 5;
    private const int Wide = 18;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    private static readonly Dialogue Dialogue = new(
        Language.Swedish,
        new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1)),
        PreviousTopic: "pets-import"
    );

    private static readonly (string Name, string Text)[] Worst =
    [
        ("one word", new string('a', Hostile)),
        ("digits", new string('1', Hostile)),
        ("blanks", new string(' ', Hostile)),
        ("emoji", Many("😀")),
        ("combining marks", Many("a\u0301\u0302")),
        ("brackets", Many("(")),
        ("bait for patterns", Many("(a+)+$ ")),
        ("dates", Many("2026-12-01 09:00 ")),
        ("numbers in words", Many("ett hundra ")),
        ("nearly secrets", Many("pin x kod ")),
        ("nearly passwords", Many("password is ")),
        ("questions", Many("vem skriver på? och ")),
    ];

    public static void Print()
    {
        var understander = Loaded();
        var examples = Examples.Read(Folder);
        PrintOne(understander, examples);
        PrintWorst(understander);
        PrintGrowth(examples);
    }

    private static Understander Loaded()
    {
        var began = Stopwatch.GetTimestamp();
        KnowledgeBase.Load(Folder);
        var content = Stopwatch.GetElapsedTime(began);
        began = Stopwatch.GetTimestamp();
        var understander = Understander.Load(Folder);
        Line($"  loading the content {content.TotalMilliseconds:N0} ms, the model {Since(began):N0} ms, cold");

        return understander;
    }

    private static void PrintOne(Understander understander, Examples examples)
    {
        var texts = examples.Lines.Where((_, index) => index % 20 is 0).Select(line => line.Text).ToArray();
        var (median, late) = Time(text => understander.Understand(text, Dialogue), texts);
        Line(
            $"  one of {texts.Length:N0} messages, {examples.Labels.Count} labels: median {median:N3} ms, p99 {late:N3} ms"
        );
    }

    private static void PrintWorst(Understander understander)
    {
        foreach (var (name, text) in Worst)
        {
            var first = Stopwatch.GetTimestamp();
            Read(text);
            var cold = Since(first);
            var times = Enumerable.Range(0, Rounds).Select(_ => Timed(() => Read(text))).ToArray();
            Line(
                $"  {Hostile:N0} characters, {name.PadRight(Wide)} first {cold:N1} ms, then at most {times.Max():N1} ms"
            );
        }

        void Read(string text)
        {
            SecretDetector.Contains(text);
            understander.Understand(text, Dialogue);
        }
    }

    /// <summary>
    /// Multiplies the trained model out, so that every word speaks for a topic in each copy: a model that was trained
    /// on as many topics would have fewer weights a word.
    /// </summary>
    private static void PrintGrowth(Examples examples)
    {
        var real = ModelFile.Read(Path.Combine(Folder, ModelFile.Name));
        var concepts = Examples.ReadConcepts(Folder);
        var topics = real.Labels.Count(label => label.Kind is LabelKind.Topic);
        var texts = examples.Lines.Where((_, index) => index % 100 is 0).Select(line => line.Text).ToArray();
        foreach (var copies in new[] { 1, (1_000 / topics) + 1, (10_000 / topics) + 1 })
        {
            var grown = Multiply(real, copies);
            using var file = new MemoryStream();
            ModelFile.Write(grown, file);
            var model = new Model(grown, concepts);
            var (median, late) = Time(text => new Shortlist(model.Labels, model.Score(text).Labels), texts);
            Line(
                $"  {copies * topics:N0} topics: median {median:N3} ms, p99 {late:N3} ms, model {file.Length / 1e6:N1} MB"
            );
        }
    }

    private static ModelData Multiply(ModelData real, int copies)
    {
        var labels = real.Labels.Count;
        var starts = new int[real.Counts.Length];
        for (var row = 1; row < starts.Length; row++)
        {
            starts[row] = starts[row - 1] + real.Counts[row - 1];
        }

        var targets = new List<ushort>(real.Targets.Length * copies);
        var weights = new List<sbyte>(targets.Capacity);
        for (var row = 0; row < starts.Length; row++)
        {
            for (var copy = 0; copy < copies; copy++)
            {
                var own = real.Targets.AsSpan(starts[row], real.Counts[row]);
                foreach (var target in own)
                {
                    targets.Add((ushort)(target + (copy * labels)));
                }

                weights.AddRange(real.Weights.AsSpan(starts[row], real.Counts[row]));
            }
        }

        return real with
        {
            Labels = [.. Enumerable.Repeat(real.Labels, copies).SelectMany(label => label)],
            Bias = [.. Repeat(real.Bias.AsSpan(0, labels), copies), real.Bias[labels]],
            Counts = [.. real.Counts.Select(count => (ushort)(count * copies))],
            Targets = [.. targets],
            Weights = [.. weights],
            Network = real.Network with
            {
                Labels = RepeatRows(real.Network.Labels, labels, copies),
                Bias = Repeat(real.Network.Bias, copies),
            },
        };
    }

    private static float[] RepeatRows(float[] rows, int width, int copies) =>
        [
            .. Enumerable
                .Range(0, rows.Length / width)
                .SelectMany(row => Repeat(rows.AsSpan(row * width, width), copies)),
        ];

    private static float[] Repeat(ReadOnlySpan<float> values, int copies)
    {
        var repeated = new float[values.Length * copies];
        for (var copy = 0; copy < copies; copy++)
        {
            values.CopyTo(repeated.AsSpan(copy * values.Length));
        }

        return repeated;
    }

    /// <summary>The least of a few readings of each message: the rest is what else the machine was doing.</summary>
    private static (double Median, double Late) Time(Func<string, object> read, string[] texts)
    {
        Array.ForEach(texts, text => read(text));
        var times = texts
            .Select(text => Enumerable.Range(0, Rounds).Min(_ => Timed(() => read(text))))
            .Order()
            .ToArray();

        return (times[times.Length / 2], times[times.Length * 99 / 100]);
    }

    private static double Timed(Action act)
    {
        var began = Stopwatch.GetTimestamp();
        act();

        return Since(began);
    }

    private static double Since(long began) => Stopwatch.GetElapsedTime(began).TotalMilliseconds;

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, Hostile / text.Length));

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
