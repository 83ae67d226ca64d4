namespace TracesBot.Door;

/// <summary>Who may talk to the bot, and where it may send.</summary>
internal sealed class DoorOptions
{
    public const string Section = "Door";

    /// <summary>Gets or sets the Entra tenants that are let in; empty for the bot's own tenant alone.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>Gets or sets the hosts that the bot may send its token to.</summary>
    public string[] AllowedServiceHosts { get; set; } = [];

    /// <summary>Gets or sets the hosts that a person's file may be uploaded to; <c>*.</c> stands for every host below.</summary>
    public string[] AllowedFileHosts { get; set; } = [];

    /// <summary>Gets or sets the largest body of an activity. Teams' own are far below it.</summary>
    public int MaxBodyKilobytes { get; set; } = 256;
}
