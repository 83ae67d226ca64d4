namespace TracesBot.Switching;

/// <summary>Where a person is on the way to a new method: ids and numbers, no words.</summary>
/// <param name="Method">The method chosen.</param>
/// <param name="Guide">The guide being followed: the method's, or the reset before it.</param>
/// <param name="Step">The step of the guide from 1; on the list of methods, its page from 0.</param>
/// <param name="StuckAt">Since when the person is stuck on the step.</param>
/// <param name="Detour">The guide that was opened on the way, and is gone through before the walk goes on.</param>
/// <param name="DetourStep">The step of the detour, from 1.</param>
/// <param name="Version">Counts every move. A card of another version has been left behind.</param>
internal sealed record Walk(
    WalkStage Stage,
    AdvisorAnswers Answers,
    string? Method = null,
    string? Guide = null,
    int Step = 0,
    DateTimeOffset? StuckAt = null,
    DateTimeOffset? PausedAt = null,
    long Version = 0,
    DateTimeOffset UpdatedAt = default,
    string? Detour = null,
    int DetourStep = 0
)
{
    public static Walk None { get; } = new(WalkStage.None, AdvisorAnswers.None);

    /// <summary>Gets a value indicating whether a method is on its way; a detour alone does not count.</summary>
    public bool InProgress => Stage is not (WalkStage.None or WalkStage.Done);
}

internal enum WalkStage
{
    None,

    /// <summary>Answers the advisor's questions.</summary>
    Advisor,

    /// <summary>Chooses a method.</summary>
    Methods,

    /// <summary>Follows a guide.</summary>
    Guide,

    /// <summary>Has switched by other ways, and says to which method.</summary>
    Which,

    /// <summary>Says whether a login with the new method was tried.</summary>
    Tested,
    Done,
}
