using TracesBot.Knowledge;

namespace TracesBot.Switching;

/// <summary>Everything kept about a person's switch.</summary>
internal sealed record SwitchState(Walk Walk, IReadOnlyList<SwitchEvent> Events)
{
    public static SwitchState None { get; } = new(Walk.None, []);

    public SwitchRecord Record => SwitchRecord.Replay(Events);
}

/// <summary>What decisions rest on besides the state.</summary>
/// <param name="Methods">The campaign's methods.</param>
internal sealed record SwitchContext(
    IReadOnlyList<string> Methods,
    KnowledgeBase Knowledge,
    bool CampaignIsOver,
    DateTimeOffset Now
);

/// <summary>What a move comes to: the state after it, and the card that shows it.</summary>
internal sealed record SwitchDecision(SwitchState State, SwitchView View, SwitchNote Note);
