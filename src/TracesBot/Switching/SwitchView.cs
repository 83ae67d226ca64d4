using TracesBot.Knowledge;

namespace TracesBot.Switching;

/// <summary>What is shown: one card for every state.</summary>
internal abstract record SwitchView;

internal sealed record QuestionView(string Question, bool CanGoBack) : SwitchView;

/// <summary>The methods, one page of them.</summary>
/// <param name="Reporting">Whether the person says which method is in place, instead of choosing one to go for.</param>
internal sealed record MethodsView(IReadOnlyList<RankedMethod> Ranked, int Page, bool Reporting) : SwitchView
{
    /// <summary>With the other buttons this makes the six that Teams shows.</summary>
    public const int PageSize = 4;

    public IEnumerable<RankedMethod> Shown => Ranked.Skip(Page * PageSize).Take(PageSize);

    public int Pages => (Ranked.Count + PageSize - 1) / PageSize;
}

/// <param name="IsDetour">Whether the guide was opened on the way, and does not lead to a method.</param>
internal sealed record StepView(GuidePlace Place, bool IsStuck, bool IsDetour = false) : SwitchView;

/// <summary>A guide that led to no method is done, and nothing else is under way.</summary>
internal sealed record GuideDoneView(Guide Guide) : SwitchView;

/// <summary>Asks whether the new method still works.</summary>
internal sealed record CheckView(string Method) : SwitchView;

/// <summary>The method is chosen, but nobody has written a guide to it.</summary>
internal sealed record UnguidedView(string Method) : SwitchView;

internal sealed record PausedView(GuidePlace? Place) : SwitchView;

internal sealed record TestedView(string Method) : SwitchView;

/// <summary>The switch has just been recorded.</summary>
internal sealed record DoneView(string? Reserve) : SwitchView;

internal sealed record StatusView(GuidePlace? Place, string? Reserve) : SwitchView;

/// <summary>The person spoke of a step, and there is no guide under way.</summary>
internal sealed record NoGuideView : SwitchView;

/// <summary>The person answered, and nothing was asked.</summary>
internal sealed record NothingAskedView : SwitchView;

/// <summary>A line above the card that says what became of the press.</summary>
internal enum SwitchNote
{
    None,
    StaleCard,
    AlreadyReported,
    NothingToUndo,
    Undone,
    GuideDone,
    StillWorks,
}
