using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot;

/// <summary>What a turn came to.</summary>
/// <param name="Kind">For the metrics: which kind of input it was, or why there was no turn.</param>
/// <param name="Turn">The turn itself; null when it was a repetition or failed.</param>
internal sealed record TurnOutcome(string Kind, Phrases Phrases, Turn? Turn, RenderedReply Reply)
{
    public static TurnOutcome Silent(Phrases phrases) => new("Silent", phrases, Turn: null, RenderedReply.Nothing);

    public static TurnOutcome Repeated(Phrases phrases, RenderedReply reply) =>
        new("Repeated", phrases, Turn: null, reply);

    public static TurnOutcome Failed(Phrases phrases, Func<GeneralWords, string> apology) =>
        new("Failed", phrases, Turn: null, RenderedReply.From(Turns.Reply.Apologise(apology(phrases.General))));
}
