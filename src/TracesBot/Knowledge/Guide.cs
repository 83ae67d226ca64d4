using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>The way to a new method, step by step.</summary>
internal sealed record Guide
{
    public required string Id { get; init; }

    /// <summary>Gets the methods it leads to; none for the reset that comes before another guide, and for what is no switch.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>Gets a value indicating whether the guide removes the methods there are.</summary>
    public required bool RemovesMethods { get; init; }

    /// <summary>Gets a value indicating whether a method has to be added afterwards.</summary>
    public required bool LeadsToSwitch { get; init; }

    /// <summary>Gets roughly how long it takes.</summary>
    public required int Minutes { get; init; }

    public required GuideText Swedish { get; init; }

    public required GuideText English { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required DateOnly Updated { get; init; }

    /// <summary>Gets the topic that says where to get help when nothing else does.</summary>
    public required string HelpTopic { get; init; }

    /// <summary>Gets, by step, the topic that says more about what goes wrong there.</summary>
    public required IReadOnlyDictionary<int, string> StuckTopics { get; init; }

    /// <summary>Gets the number of steps: the same in both languages.</summary>
    public int Length => Swedish.Steps.Count;

    public GuideText In(Language language) => language is Language.Swedish ? Swedish : English;
}

/// <summary>A guide in one language.</summary>
internal sealed record GuideText(string Title, string Introduction, IReadOnlyList<GuideStepText> Steps);

/// <summary>One step: Teams' Markdown.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Sees">What the screen shows when it went well.</param>
/// <param name="Stuck">What to try when it did not.</param>
internal sealed record GuideStepText(string Title, string Text, string Sees, string Stuck);
