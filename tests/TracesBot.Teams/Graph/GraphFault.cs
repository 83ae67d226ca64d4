namespace TracesBot.Teams.Graph;

/// <summary>How the simulated Graph refuses.</summary>
public sealed record GraphFault(int Status, string Code, string Message)
{
    public static GraphFault Forbidden { get; } =
        new(403, "Forbidden", "App is blocked by app permission policy for the user.");

    public static GraphFault MissingPermission { get; } =
        new(403, "Forbidden", "Missing role permissions on the request. API requires one of 'TeamsAppInstallation'.");

    public static GraphFault NotFound { get; } = new(404, "NotFound", "The user was not found.");

    public static GraphFault TooManyRequests { get; } = new(429, "TooManyRequests", "Too many requests.");

    public static GraphFault Denied { get; } =
        new(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
