namespace TracesBot.Reminders;

/// <summary>How fast reminders go out, and how long a service that cannot be reached is tried.</summary>
internal sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>Gets or sets how many reminders leave in a second. Teams takes 50 from one app in one tenant, replies included.</summary>
    public int SendsPerSecond { get; set; } = 45;

    /// <summary>Gets or sets how many reminders are under way at once.</summary>
    public int Parallel { get; set; } = 8;

    /// <summary>Gets or sets the first wait after the service could not be reached; each further one is twice as long.</summary>
    public int RetrySeconds { get; set; } = 5;

    /// <summary>Gets or sets how often a person's reminder is tried when the service cannot be reached.</summary>
    public int Attempts { get; set; } = 6;
}
