namespace Microsoft.Bot.Schema;

/// <summary>A note for the developer. Only the Emulator receives it; for every other channel it is dropped.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The name of the traced operation.</summary>
    string? Name { get; set; }

    /// <summary>A short text about the trace.</summary>
    string? Label { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    string? ValueType { get; set; }

    /// <summary>The traced data.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that the trace is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
