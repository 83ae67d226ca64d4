namespace TracesBot.Graph;

/// <summary>What Graph made of installing the app for one person.</summary>
internal abstract record InstallAnswer
{
    /// <summary>It is there now, or was already.</summary>
    internal sealed record Installed : InstallAnswer;

    /// <summary>Not for this person.</summary>
    internal sealed record Refused(string Reason) : InstallAnswer;

    /// <summary>For nobody: the bot itself lacks the right.</summary>
    internal sealed record NotPermitted : InstallAnswer;

    /// <summary>Nothing is known of it; it may be tried again.</summary>
    internal sealed record Failed : InstallAnswer;

    public static InstallAnswer Of(GraphException refusal) =>
        refusal switch
        {
            { Status: 409 } => new Installed(),
            { Status: 401 } or { Code: "noToken" } => new NotPermitted(),
            // Graph has one status for a policy about this person and for a right that the bot was never given.
            { Status: 403 } when refusal.Message.Contains("role permissions", StringComparison.OrdinalIgnoreCase) =>
                new NotPermitted(),
            { Status: 403 } => new Refused(InstallReasons.Forbidden),
            { Status: 404 } => new Refused(InstallReasons.NotFound),
            { Status: 400 } => new Refused(InstallReasons.BadRequest),
            _ => new Failed(),
        };
}

/// <summary>How an installation stands with somebody whom the bot has never met.</summary>
internal static class InstallReasons
{
    public const string WillBeInstalled = "will-be-installed";
    public const string Installed = "installed";
    public const string Forbidden = "install-forbidden";
    public const string NotFound = "install-not-found";
    public const string BadRequest = "install-bad-request";
}
