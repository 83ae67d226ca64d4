namespace TracesBot.Switching;

/// <summary>What a person has told the advisor; null is not asked, or not answered yet.</summary>
/// <param name="Access">Whether the person can still log in.</param>
/// <param name="Device">Whether there is a smartphone or tablet.</param>
/// <param name="Eid">Which electronic ID the person has.</param>
/// <param name="Computer">Whether there is a computer whose own screen lock may be used.</param>
internal sealed record AdvisorAnswers(
    string? Access = null,
    string? Device = null,
    string? Eid = null,
    string? Computer = null
)
{
    public static AdvisorAnswers None { get; } = new();

    public string? this[string question] =>
        question switch
        {
            AdvisorQuestion.Access => Access,
            AdvisorQuestion.Device => Device,
            AdvisorQuestion.Eid => Eid,
            AdvisorQuestion.Computer => Computer,
            _ => null,
        };

    public AdvisorAnswers With(string question, string? answer) =>
        question switch
        {
            AdvisorQuestion.Access => this with { Access = answer },
            AdvisorQuestion.Device => this with { Device = answer },
            AdvisorQuestion.Eid => this with { Eid = answer },
            AdvisorQuestion.Computer => this with { Computer = answer },
            _ => this,
        };

    /// <summary>The answers as they are stored: <c>device=yes eid=none</c>.</summary>
    public string ToText() =>
        string.Join(
            ' ',
            AdvisorQuestion
                .All.Where(question => this[question] is not null)
                .Select(question => $"{question}={this[question]}")
        );

    public static AdvisorAnswers FromText(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair =>
                pair.Length is 2
                && (
                    pair is [AdvisorQuestion.Access, AdvisorQuestion.Lost]
                    || AdvisorQuestion.AnswersTo(pair[0]).Contains(pair[1], StringComparer.Ordinal)
                )
            )
            .Aggregate(None, (answers, pair) => answers.With(pair[0], pair[1]));
}
