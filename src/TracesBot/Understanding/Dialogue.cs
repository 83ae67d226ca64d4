using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>What was said before, as far as it helps to understand what is said now.</summary>
/// <param name="Language">The language used so far; kept when a message is in neither or in both.</param>
/// <param name="Now">The present moment in the person's own time zone.</param>
/// <param name="PreviousTopic">The topic answered last; null when there is none, or it was long ago.</param>
internal sealed record Dialogue(Language Language, DateTimeOffset Now, string? PreviousTopic = null);
