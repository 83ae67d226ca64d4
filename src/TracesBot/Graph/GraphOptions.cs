namespace TracesBot.Graph;

/// <summary>Whether and how the bot uses Microsoft Graph. Nothing is asked of it unless the settings say so.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Gets or sets the address of Microsoft Graph. Its host is the only one that gets the token for it.</summary>
    public Uri Address { get; set; } = new("https://graph.microsoft.com/v1.0/");

    /// <summary>Gets or sets whether the roster follows the directory.</summary>
    public bool Sync { get; set; }

    /// <summary>Gets or sets the time of the daily round, in Sweden.</summary>
    public TimeOnly SyncAt { get; set; } = new(4, 0);

    /// <summary>Gets or sets the Entra object id of the group whose members are the roster; empty for everybody.</summary>
    public string Group { get; set; } = "";

    /// <summary>Gets or sets what somebody's team is called after.</summary>
    public TeamSource TeamFrom { get; set; } = TeamSource.Department;

    /// <summary>Gets or sets whether the app is installed for people in the roster whom the bot has never met.</summary>
    public bool Install { get; set; }

    /// <summary>Gets or sets the app's id in the organisation's own catalogue, which is not that of the manifest.</summary>
    public string TeamsAppId { get; set; } = "";

    /// <summary>Gets or sets whether groups among those with a role are looked up where nothing else is asked of Graph.</summary>
    public bool Roles { get; set; }

    /// <summary>Gets or sets the most requests in a second.</summary>
    public int RequestsPerSecond { get; set; } = 30;

    /// <summary>Gets a value indicating whether anything is asked of Graph at all.</summary>
    public bool IsUsed => Sync || Install || Roles;

    /// <summary>Gets the address in the form that paths can be added to.</summary>
    public Uri Root =>
        Address.AbsoluteUri.EndsWith('/') ? Address : new Uri(Address.AbsoluteUri + "/", UriKind.Absolute);

    /// <summary>Whether the token may go there.</summary>
    public bool Owns(Uri address) =>
        Uri.Compare(
            address,
            Address,
            UriComponents.SchemeAndServer,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        )
            is 0;
}

/// <summary>A property of somebody in the directory that names their team.</summary>
internal enum TeamSource
{
    Department,
    CompanyName,
    OfficeLocation,
}
