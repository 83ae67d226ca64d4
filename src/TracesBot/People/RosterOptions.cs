namespace TracesBot.People;

/// <summary>Where the roster comes from, besides the organisation's own list.</summary>
internal sealed class RosterOptions
{
    public const string Section = "Roster";

    /// <summary>Gets or sets whether the members of the bot's teams come into the roster; not set, where no list has been imported.</summary>
    public bool? FromTeams { get; set; }

    /// <summary>Gets or sets how many percent of the roster a list may mark as left without being told to.</summary>
    public int MostLeaversPercent { get; set; } = 20;

    /// <summary>Gets or sets how large a list may be that is sent in the chat.</summary>
    public int MostMegabytes { get; set; } = 20;

    public bool MakesSense() => MostLeaversPercent is >= 1 and <= 100 && MostMegabytes is >= 1 and <= 100;
}
