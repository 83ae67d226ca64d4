namespace TracesBot.Readiness.Tab;

/// <summary>The page in Teams.</summary>
internal sealed class TabOptions
{
    public const string Section = "Tab";

    /// <summary>
    /// Gets or sets the application id URI that Entra may issue tokens for, as in the manifest's
    /// <c>webApplicationInfo</c>; empty where the tokens are for the app id itself.
    /// </summary>
    public string Resource { get; set; } = "";

    /// <summary>Gets or sets who may show the page inside a page of their own.</summary>
    public string[] FrameAncestors { get; set; } = [];
}
