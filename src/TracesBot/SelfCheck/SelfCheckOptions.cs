namespace TracesBot.SelfCheck;

/// <summary>When the bot looks after itself, and what it calls late.</summary>
internal sealed class SelfCheckOptions
{
    public const string Section = "SelfCheck";

    /// <summary>Gets or sets the time in Sweden at which everything is looked at, once a day.</summary>
    public TimeOnly At { get; set; } = new(7, 30);

    /// <summary>Gets or sets how often that is looked at which can break within the day.</summary>
    public int EveryMinutes { get; set; } = 15;

    /// <summary>Gets or sets after how many minutes of working time something that should have gone out is late.</summary>
    public int LateMinutes { get; set; } = 30;

    /// <summary>Gets or sets how many days the roster may not follow the directory.</summary>
    public int RosterDays { get; set; } = 2;

    public TimeSpan Patience => TimeSpan.FromMinutes(LateMinutes);

    public bool MakesSense() =>
        EveryMinutes is >= 1 and <= 1440 && LateMinutes is >= 1 and <= 1440 && RosterDays is >= 1 and <= 30;
}
