namespace TracesBot.Knowledge;

/// <summary>Which change the bot helps people through.</summary>
internal sealed class CampaignOptions
{
    public const string Section = "Campaign";

    /// <summary>Gets or sets the campaign file; empty for the one that comes with the bot.</summary>
    public string File { get; set; } = "";

    public string Path =>
        File.Length is 0 ? System.IO.Path.Combine(AppContext.BaseDirectory, "Knowledge", "campaign.yml") : File;
}
