using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TracesBot.Knowledge;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Answers.Questions;

/// <summary>What makes two questions the same: the words that carry the meaning, in any order and any form.</summary>
internal static partial class QuestionKey
{
    private const int MostWords = 40;

    /// <summary>So many words must be the same before one more or less is overlooked.</summary>
    private const int EnoughAlike = 4;

    private const int LongEnoughToSlip = 5;

    private static readonly FrozenSet<string> Empty = (
        "jag du vi man det den de en ett och att i pa av for till med som om ar var vara har hade kan ska skulle vill maste far gor gora hur vad "
        + "nar vem vilka vilken vilket varfor da sa nu min mitt mina din ditt mig dig oss er eller men ju val bara hej tack snalla fraga undrar "
        + "the a an i you we they it is are was were be do does did have has had can could will would should must may to of in on at for with and or "
        + "but what how when who which why where there this that my your me us please hi hello thanks question wonder if so from from fran ut in"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key of a question; empty when no word of it carries any meaning.</summary>
    public static string Of(string redacted)
    {
        var words = new FoldedText(Mark().Replace(redacted, " "));
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count && stems.Count < MostWords; i++)
        {
            if (!Empty.Contains(words[i].ToString()))
            {
                stems.Add(Stem.Of(words[i]).ToString());
            }
        }

        return string.Join(' ', stems);
    }

    /// <summary>The key of complaints about an answer. No question's own key has a colon in it.</summary>
    public static string Of(Topic topic) => $"topic:{topic.Id}";

    /// <summary>Whether two keys mean the same: slips of the finger are overlooked, and in a long question one word.</summary>
    public static bool IsSame(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return true;
        }

        var (ones, others) = (one.Split(' '), other.Split(' '));
        if (Math.Abs(ones.Length - others.Length) > 1)
        {
            return false;
        }

        var left = ones.Except(others, StringComparer.Ordinal).ToList();
        var right = others.Except(ones, StringComparer.Ordinal).ToList();
        left.RemoveAll(word => right.Find(near => IsSlip(word, near)) is { } meant && right.Remove(meant));

        return left.Count + right.Count is 0
            || (left.Count + right.Count is 1 && Math.Min(ones.Length, others.Length) >= EnoughAlike);
    }

    /// <summary>One letter added, left out or exchanged, or two next to each other swapped.</summary>
    private static bool IsSlip(string one, string other)
    {
        var longest = Math.Max(one.Length, other.Length);
        if (Math.Min(one.Length, other.Length) < LongEnoughToSlip || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = one.AsSpan().CommonPrefixLength(other);
        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return start + end >= longest - 1
            || (
                one.Length == other.Length
                && start + end == longest - 2
                && one[start] == other[start + 1]
                && one[start + 1] == other[start]
            );
    }

    // What stands in the place of a name or a number.
    [GeneratedRegex(@"\([\p{L}-]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
