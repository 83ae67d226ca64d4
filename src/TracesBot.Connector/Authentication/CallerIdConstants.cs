namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The values of <see cref="Schema.Activity.CallerId"/>.</summary>
public static class CallerIdConstants
{
    /// <summary>The channel service of the public cloud.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>The channel service of the government cloud.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
