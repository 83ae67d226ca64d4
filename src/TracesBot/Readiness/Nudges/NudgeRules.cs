namespace TracesBot.Readiness.Nudges;

/// <summary>What decides whether a manager's reminder goes to somebody.</summary>
/// <param name="CoolDown">How long it counts as having been asked for.</param>
/// <param name="Most">The most people at once.</param>
/// <param name="MostInAWeek">The most reminders, of whatever kind, that anybody gets in seven days.</param>
internal sealed record NudgeRules(TimeSpan CoolDown, int Most, int MostInAWeek)
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>How long after a reminder of any kind nobody gets another one.</summary>
    public static readonly TimeSpan JustReminded = TimeSpan.FromHours(12);

    /// <summary>Gets how many people are read: more than are ever reminded, for many of them are left out.</summary>
    public int Read => Most * 5;
}

/// <summary>The most reminders anybody gets in seven days, as it is set for all reminders.</summary>
internal sealed record WeeklyCap(int Most);
