using TracesBot.Knowledge;

namespace TracesBot.Switching;

/// <summary>Everything kept about a person's switch.</summary>
/// <param name="CheckAsked">Whether the person has been asked whether the new method still works.</param>
internal sealed record SwitchState(Walk Walk, IReadOnlyList<SwitchEvent> Events, bool CheckAsked = false)
{
    public static SwitchState None { get; } = new(Walk.None, []);

    public SwitchRecord Record => SwitchRecord.Replay(Events);
}

/// <summary>What decisions rest on besides the state.</summary>
internal sealed record SwitchContext(
    Campaign Campaign,
    KnowledgeBase Knowledge,
    bool CampaignIsOver,
    DateTimeOffset Now
)
{
    public IReadOnlyList<string> Methods => Campaign.Methods;

    /// <summary>Gets a value indicating whether it matters that somebody is locked out: there is a guide that gets them back in.</summary>
    public bool CanRecover => CampaignIsOver && Campaign.RecoveryGuide is not null;

    public static SwitchContext Of(Campaign campaign, KnowledgeBase knowledge, DateTimeOffset now) =>
        new(campaign, knowledge, campaign.IsOver(now), now);
}

/// <summary>What a move comes to: the state after it, and the card that shows it.</summary>
internal sealed record SwitchDecision(SwitchState State, SwitchView View, SwitchNote Note);
