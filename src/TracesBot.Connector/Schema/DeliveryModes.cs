namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies are posted to the service URL.</summary>
    public const string Normal = "normal";

    /// <summary>The message shows in the activity feed too.</summary>
    public const string Notification = "notification";

    /// <summary>Replies are returned in the HTTP response, as <see cref="ExpectedReplies"/>.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The message is not kept.</summary>
    public const string Ephemeral = "ephemeral";
}
