using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>What a message means: a question about topics, a command to the bot, or nothing it can help with.</summary>
/// <param name="Language">The language the message is written in.</param>
/// <param name="Kind">What to do with it.</param>
/// <param name="Topics">The topics to answer, best first; more than one only when the message asks more than one thing.</param>
/// <param name="Suggestions">Topics to offer when none is certain enough to answer, best first, at most three.</param>
/// <param name="Intent">The command, one of <see cref="Intents"/>; null unless <see cref="MeaningKind.Command"/>.</param>
/// <param name="Entities">What the command is about.</param>
internal sealed record Meaning(
    Language Language,
    MeaningKind Kind,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Suggestions,
    string? Intent,
    Entities Entities
)
{
    /// <summary>Gets the topic that ranks first, whatever was made of the message; null for one without words.</summary>
    public Ranked? Best { get; init; }
}

internal enum MeaningKind
{
    Answer,
    Suggest,
    Command,
    Decline,
}
