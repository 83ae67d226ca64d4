using System.Text.Json.Nodes;

namespace TracesBot.Teams.Rest;

internal static class JsonResponses
{
    public static Task WriteJsonAsync(this HttpContext http, JsonNode body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
