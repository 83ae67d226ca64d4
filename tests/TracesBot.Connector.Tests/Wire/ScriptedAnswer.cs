namespace TracesBot.Connector.Tests.Wire;

/// <summary>What the channel is to answer next.</summary>
internal sealed record ScriptedAnswer(int Status, string? Body = null, string? RetryAfter = null)
{
    public static ScriptedAnswer Error(int status, string code, string? retryAfter = null) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""", retryAfter);
}
