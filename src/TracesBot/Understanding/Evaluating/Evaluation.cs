using TracesBot.Understanding.Times;
using TracesBot.Words;

namespace TracesBot.Understanding.Evaluating;

/// <summary>Measures how well messages are understood, on lines with known meanings.</summary>
internal static class Evaluation
{
    /// <summary>The moment that the labelled times are counted from.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static IReadOnlyList<EvaluationRow> Run(
        IEnumerable<LabelledLine> lines,
        Understander understander,
        DateTimeOffset? now = null
    )
    {
        var rows = new Dictionary<(string, string), EvaluationRow>();
        foreach (var line in lines)
        {
            var key = (line.Set, line.Language);
            if (!rows.TryGetValue(key, out var row))
            {
                rows[key] = row = new EvaluationRow(line.Set, line.Language);
            }

            var moment = now ?? Now;
            var meaning = Understand(line, understander, moment);
            row.Add(line.When is { } times ? JudgeTime(line, times, meaning, moment) : Judge(line, meaning));
        }

        return [.. rows.Values];
    }

    public static string? Show(Period? period) => period is null ? null : $"{Show(period.From)}..{Show(period.To)}";

    public static string Show(When? when) =>
        when switch
        {
            null => "none",
            { Problem: WhenProblem.Past } => "past",
            { Problem: WhenProblem.Impossible } => "impossible",
            { Grain: Grain.PartOfDay } => $"{Show(when.Date)} {Lower(when.Part)} part-of-day",
            { Grain: Grain.Day } => $"{Show(when.Date)} day",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{Show(when.Date)}T{when.Time:HH:mm} {Lower(when.Grain)}"
            ),
        };

    private static string Show(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Lower<T>(T value) => (value?.ToString() ?? "").ToLowerInvariant();

    private static Language LanguageOf(LabelledLine line) =>
        line.Language is "en" ? Language.English : Language.Swedish;

    private static bool Has(IReadOnlyList<string> list, string item) => list.Contains(item, StringComparer.Ordinal);

    private static Meaning Understand(LabelledLine line, Understander understander, DateTimeOffset now)
    {
        var language = LanguageOf(line);
        string? previous = null;
        foreach (var turn in line.Turns.SkipLast(1))
        {
            var said = understander.Understand(turn, new Dialogue(language, now, previous));
            previous = said.Topics.Concat(said.Suggestions).FirstOrDefault();
        }

        return understander.Understand(line.Turns[^1], new Dialogue(language, now, previous));
    }

    private static Outcome JudgeTime(
        LabelledLine line,
        IReadOnlyList<string> times,
        Meaning meaning,
        DateTimeOffset now
    )
    {
        var right = Has(times, Show(WhenParser.Parse(line.Turns[^1], now, LanguageOf(line))));
        var understood = Show(meaning.Entities.When);
        return new Outcome
        {
            Kind = LineKind.Time,
            Right = right,
            RightFirst = right,
            RightOrSuggested = right,
            Wrong = !right,
            EntitiesRight = right,
            TimeUnderstood = Has(times, understood),
            LanguageRight = true,
            Confusion =
                right && Has(times, understood)
                    ? null
                    : new Confusion(
                        line.Turns[^1],
                        string.Join('|', times),
                        $"{meaning.Intent ?? "no command"}: {understood}"
                    ),
        };
    }

    private static Outcome Judge(LabelledLine line, Meaning meaning)
    {
        var kind = KindOf(line);
        var nothing = kind is LineKind.Foreign;
        var acts = meaning.Kind is MeaningKind.Answer or MeaningKind.Command;
        var right = IsRight(line, meaning);
        var first = right || (meaning.Suggestions.Count > 0 && Has(line.Topics, meaning.Suggestions[0]));
        var suggested = right || meaning.Suggestions.Concat(meaning.Topics).Any(topic => Has(line.Topics, topic));
        var entities = line.Entities?.Matches(meaning.Entities) ?? true;
        var good = nothing ? meaning.Kind == MeaningKind.Decline : right && entities;
        return new Outcome
        {
            Kind = kind,
            Right = right,
            RightFirst = first,
            RightOrSuggested = suggested,
            Wrong = acts && !nothing && !right,
            Declined = meaning.Kind == MeaningKind.Decline,
            FalselyAnswered = nothing && acts,
            EntitiesRight = right && entities,
            LanguageRight =
                line.Language is "mixed" || (line.Language is "sv") == (meaning.Language == Language.Swedish),
            Ranked = kind is LineKind.Question ? Ranked(line, meaning) : null,
            Confusion = good ? null : new Confusion(string.Join(" / ", line.Turns), Expected(line), Got(meaning)),
        };
    }

    private static LineKind KindOf(LabelledLine line) =>
        line.Intents.Count > 0 ? LineKind.Command
        : line.Topics.Count > 0 ? LineKind.Question
        : LineKind.Foreign;

    private static RankedLine Ranked(LabelledLine line, Meaning meaning) =>
        new(
            meaning.Best?.Share ?? 0,
            Has(line.Topics, meaning.Best?.Id ?? ""),
            meaning.Kind is MeaningKind.Answer,
            meaning.Kind is MeaningKind.Answer && Has(line.Topics, meaning.Topics[0])
        );

    private static bool IsRight(LabelledLine line, Meaning meaning) =>
        meaning.Kind switch
        {
            MeaningKind.Command => Has(line.Intents, meaning.Intent ?? ""),
            MeaningKind.Answer when Has(line.Intents, "question") => true,
            MeaningKind.Suggest when Has(line.Intents, "question") => true,
            MeaningKind.Answer when line.IsDouble => line.Topics.All(topic => Has(meaning.Topics, topic)),
            MeaningKind.Answer => Has(line.Topics, meaning.Topics[0]),
            _ => false,
        };

    private static string Expected(LabelledLine line) =>
        string.Join(
            ", ",
            line.Topics.Concat(line.Intents).Concat(line.Entities is { } named ? [named.ToString()] : [])
        );

    private static string Got(Meaning meaning) =>
        meaning.Kind == MeaningKind.Command
            ? $"{meaning.Intent} [{string.Join('+', meaning.Entities.Methods)}; {meaning.Entities.Team}; {meaning.Entities.Person}; "
                + $"{meaning.Entities.Language}; {Show(meaning.Entities.Period)}; {Show(meaning.Entities.When)}]"
            : $"{meaning.Kind}: {string.Join(", ", meaning.Topics.Concat(meaning.Suggestions))}";
}
