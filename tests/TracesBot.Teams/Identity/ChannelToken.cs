namespace TracesBot.Teams.Identity;

/// <summary>What a token says with which Teams calls the bot. Change it to forge one.</summary>
public sealed record ChannelToken
{
    public const string ChannelIssuer = "https://api.botframework.com";

    public string Issuer { get; init; } = ChannelIssuer;

    public required string? Audience { get; init; }

    /// <summary>Null leaves the claim out.</summary>
    public required string? ServiceUrl { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public TokenSigner Signer { get; init; } = TokenSigner.Channel;
}
