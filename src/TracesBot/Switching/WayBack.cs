using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>The button that leads from something else back to the guide under way.</summary>
internal sealed class WayBack(SwitchStore store, KnowledgeBase knowledge, Campaign campaign)
{
    /// <summary>The button; null when nothing is under way.</summary>
    public async Task<PressAction?> FindAsync(
        string personId,
        DateTimeOffset now,
        Phrases phrases,
        CancellationToken cancellationToken
    )
    {
        var state = await store.FindAsync(personId, cancellationToken);
        var current = SwitchFlow.Current(state, SwitchContext.Of(campaign, knowledge, now));

        return current switch
        {
            StepView { Place: var place } => Button(phrases.Switching.BackToGuide(place.Number, place.Total)),
            QuestionView or MethodsView or TestedView or UnguidedView => Button(phrases.Switching.BackToSwitch),
            // Whoever has paused has asked to be left alone.
            _ => null,
        };
    }

    private static PressAction Button(string title) => new(title, new StartSwitch());
}
