namespace TracesBot.Clocks;

/// <summary>Moves time, in Development only, so that a campaign of weeks is played in minutes.</summary>
internal sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>Gets or sets the instant to start at, ISO 8601; null for the present.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Gets or sets how many seconds pass in one.</summary>
    public double Speed { get; set; } = 1;
}
