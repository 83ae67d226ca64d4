using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

#pragma warning disable MA0048 // ITurnContext.cs has the interface without a type parameter

/// <summary>One turn, with the activity seen as one of its types.</summary>
/// <typeparam name="T">The type of activity.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The incoming activity.</summary>
    new T Activity { get; }
}
