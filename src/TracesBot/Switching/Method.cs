namespace TracesBot.Switching;

/// <summary>The verification methods that the advisor knows something about.</summary>
internal static class Method
{
    public const string EuLoginApp = "eu-login-app";
    public const string BankId = "bankid";
    public const string Freja = "freja";
    public const string OtherEid = "other-eid";
    public const string SecurityKey = "security-key";
    public const string TrustedPlatform = "trusted-platform";
    public const string Passkey = "passkey";

    /// <summary>Whether the method is an electronic ID: nobody can add one that they do not have.</summary>
    public static bool IsEid(string method) => method is BankId or Freja or OtherEid;

    /// <summary>What is gone when the method is: two methods on one thing are no help to each other.</summary>
    public static string ThingOf(string method) =>
        method switch
        {
            EuLoginApp or Passkey or Freja => "phone",
            TrustedPlatform => "computer",
            _ => method,
        };
}
