namespace TracesBot.Teams.Identity;

/// <summary>What a token says by which Teams tells an app's own page who looks at it. Change it to forge one.</summary>
public sealed record PersonToken
{
    public required string? Issuer { get; init; }

    public required string? Audience { get; init; }

    public required string? Tenant { get; init; }

    /// <summary>Null leaves the claim out.</summary>
    public required string? PersonId { get; init; }

    /// <summary>Null leaves the claim out, as in a token of an app that speaks for itself.</summary>
    public string? Scope { get; init; } = "access_as_user";

    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Null leaves the claim out.</summary>
    public required DateTimeOffset? Expires { get; init; }

    /// <summary>Entra's key, under the name of the channel's; or another one.</summary>
    public TokenSigner Signer { get; init; } = TokenSigner.Channel;
}
