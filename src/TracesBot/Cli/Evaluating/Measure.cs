using TracesBot.Understanding.Evaluating;

namespace TracesBot.Cli.Evaluating;

/// <summary>A column of the evaluation, in per cent, and the limit that may be set for it.</summary>
/// <param name="Name">What it is called in JSON.</param>
/// <param name="IsFloor">Whether more is better.</param>
internal sealed record Measure(
    string Name,
    string Heading,
    string Meaning,
    bool IsFloor,
    Func<EvaluationRow, double?> Of
)
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "top1",
            "Top 1",
            "questions whose topic is answered or offered first",
            IsFloor: true,
            row => row.TopicFirst
        ),
        new(
            "offered",
            "Top 3",
            "questions whose topic is answered or among the three offered",
            IsFloor: true,
            row => row.TopicOffered
        ),
        new("declined", "Declined", "messages that get an honest no", IsFloor: false, row => row.DeclinedShare),
        new(
            "wrong",
            "Wrong",
            "questions and commands that get something else than what is right",
            IsFloor: false,
            row => row.WrongShare
        ),
        new(
            "false",
            "False",
            "messages outside the bot's matters that are answered or obeyed",
            IsFloor: false,
            row => row.FalseShare
        ),
        new("intent", "Intent", "commands that are recognised", IsFloor: true, row => row.IntentRight),
        new(
            "entities",
            "Entities",
            "commands with every name, method, period and time right",
            IsFloor: true,
            row => row.EntitiesOfCommandsRight
        ),
        new("when", "When", "times that are understood, command and all", IsFloor: true, row => row.TimesUnderstood),
    ];

    public string Option => $"--{(IsFloor ? "min" : "max")}-{Name}";

    /// <summary>The limit that a row breaks, in words; null when it holds or has nothing to do with the row.</summary>
    public string? Broken(EvaluationRow row, double limit) =>
        Of(row) is { } value && (IsFloor ? value < limit : value > limit)
            ? $"{row.Set} ({row.Language}): {Name} is {Figure(value)} %, {(IsFloor ? "at least" : "at most")} {Figure(limit)} was asked for."
            : null;

    public static string Figure(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
