using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>Says how many are not among those to be named, and why.</summary>
internal static class LeftOutNote
{
    public static IEnumerable<CardElement> Of(SeenLine line, ReadinessWords words) =>
        line.Unnamed + line.Withheld is var people and > 0
            ? [new TextBlock(words.LeftOut(people, line.Line.Masking.Smallest), TextStyle.Subtle)]
            : [];
}
