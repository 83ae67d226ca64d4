namespace Microsoft.Bot.Schema;

/// <summary>Somebody reacted to the message <see cref="IActivity.ReplyToId"/>, or took a reaction back.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions given.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions taken back.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
