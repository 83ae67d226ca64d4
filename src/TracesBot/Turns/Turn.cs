using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Turns;

/// <summary>Everything a handler may know about the turn, read once and never changed.</summary>
/// <param name="ActivityId">The channel's id of the activity that started the turn.</param>
/// <param name="Now">The present moment, in the person's own time zone.</param>
/// <param name="Private">Whether nobody but the person reads the reply.</param>
internal sealed record Turn(
    string ActivityId,
    TurnInput Input,
    Person Person,
    Phrases Phrases,
    DateTimeOffset Now,
    bool Private
)
{
    /// <summary>Gets a value indicating whether the client puts thumbs under an answer itself.</summary>
    public bool HasThumbs { get; init; }
}
