namespace Microsoft.Bot.Schema;

/// <summary>Mentions in the text of a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether somebody is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The channel's id of the account.</param>
    /// <returns>Whether a mention has that id.</returns>
    public static bool MentionsId(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => IsOf(mention, id));
    }

    /// <summary>Whether the recipient, usually the bot, is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <returns>Whether a mention has the recipient's id.</returns>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of the recipient, usually the bot, out of the message's text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <returns>The new text, with white space around it trimmed.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of an account out of the message's text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <param name="id">The channel's id of the account.</param>
    /// <returns>The new text, with white space around it trimmed.</returns>
    /// <remarks>Only the tagged words go: the same name elsewhere in the sentence stays.</remarks>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions())
        {
            if (IsOf(mention, id) && !string.IsNullOrEmpty(mention.Text) && activity.Text is { } text)
            {
                activity.Text = text.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    private static bool IsOf(Mention mention, string? id) =>
        id is not null && string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal);
}
