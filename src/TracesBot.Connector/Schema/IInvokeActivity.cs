namespace Microsoft.Bot.Schema;

/// <summary>A request of the client that is answered in the HTTP response itself, for example a pressed card button.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>What is asked for, for example <c>adaptiveCard/action</c>.</summary>
    string? Name { get; set; }

    /// <summary>The request's data. An incoming value is a <see cref="System.Text.Json.JsonElement"/>.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that the request is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
