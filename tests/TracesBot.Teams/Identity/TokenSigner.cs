namespace TracesBot.Teams.Identity;

/// <summary>Whose signature a channel token bears.</summary>
public enum TokenSigner
{
    /// <summary>The key that the channel publishes and endorses for Teams.</summary>
    Channel,

    /// <summary>A key that the channel publishes, but for other channels than Teams.</summary>
    EndorsedForOthers,

    /// <summary>A key that the channel publishes without any endorsement.</summary>
    NotEndorsed,

    /// <summary>A key that nobody publishes, under its own id.</summary>
    Stranger,

    /// <summary>A key that nobody publishes, under the id of the channel's key.</summary>
    Impostor,

    /// <summary>No signature: alg none.</summary>
    Nobody,

    /// <summary>HS256 with the channel's public key as the secret.</summary>
    PublicKeyAsSecret,
}
