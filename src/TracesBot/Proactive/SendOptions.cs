namespace TracesBot.Proactive;

/// <summary>How fast messages go out that nobody waits for, and how long a service that cannot be reached is tried.</summary>
internal sealed class SendOptions
{
    public const string Section = "Reminders";

    /// <summary>Gets or sets how much leaves in any second, replies included. Teams takes 50 from one app in one tenant; the rest is for replies that come when the second is full.</summary>
    public int SendsPerSecond { get; set; } = 47;

    /// <summary>Gets or sets how many are under way at once: enough for the pace when Teams takes half a second for each.</summary>
    public int Parallel { get; set; } = 32;

    /// <summary>Gets or sets the first wait after the service could not be reached; each further one is twice as long.</summary>
    public int RetrySeconds { get; set; } = 5;

    /// <summary>Gets or sets how often a message is tried when the service cannot be reached.</summary>
    public int Attempts { get; set; } = 6;
}
