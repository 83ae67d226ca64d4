namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value in the person's name, visibly.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot, invisibly.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends text and value to the bot.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Starts a sign-in.</summary>
    public const string Signin = "signin";

    /// <summary>Sends an invoke.</summary>
    public const string Invoke = "invoke";
}
