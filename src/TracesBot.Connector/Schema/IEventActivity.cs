namespace Microsoft.Bot.Schema;

/// <summary>Something happened that people do not see, for example a read receipt.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>What happened, for example <see cref="ActivityEventNames.ContinueConversation"/>.</summary>
    string? Name { get; set; }

    /// <summary>The event's data. An incoming value is a <see cref="System.Text.Json.JsonElement"/>.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that the event is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
