using System.Text.Json;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>A request that the channel received, as it was on the wire.</summary>
internal sealed record SentRequest(
    string Method,
    string Target,
    string? Authorization,
    string? ContentType,
    string Body
)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public override string ToString() => $"{Method} {Target}";
}
