namespace TracesBot.Teams.Rest;

internal static class RouteValues
{
    // Routing leaves an escaped slash escaped.
    public static string Route(this HttpContext http, string name) =>
        ((string?)http.Request.RouteValues[name] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
