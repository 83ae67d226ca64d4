using System.Collections.Frozen;

namespace TracesBot.Understanding.Ranking;

/// <summary>
/// The bilingual lexicon: words and expressions of both languages that mean the same here, under one name.
/// A line is <c>name: word, begin*, several words</c>.
/// </summary>
internal sealed class Concepts
{
    private const int ShortestBeginning = 3;

    private readonly FrozenDictionary<string, Entry[]> _byWord;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _whole;

    private Concepts(IEnumerable<Entry> entries)
    {
        _byWord = entries
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _whole = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Concepts Parse(IEnumerable<string> lines)
    {
        var entries = new List<Entry>();
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[0] == '#')
            {
                continue;
            }

            var name = Hash.Of(FeatureKind.Concept, line.AsSpan(0, colon).Trim());
            foreach (var expression in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                entries.AddRange(Read(expression, name));
            }
        }

        return new Concepts(entries);
    }

    /// <summary>Adds every concept of the message once, in the order in which they are met.</summary>
    public void Find(FoldedText words, List<uint> found)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            FindAt(words, i, word, whole: true, found);
            for (var length = Math.Min(word.Length, 14); length >= ShortestBeginning; length--)
            {
                FindAt(words, i, word[..length], whole: false, found);
            }
        }
    }

    private void FindAt(FoldedText words, int at, ReadOnlySpan<char> key, bool whole, List<uint> found)
    {
        if (!_whole.TryGetValue(key, out var entries))
        {
            return;
        }

        foreach (var entry in entries)
        {
            var beginning = entry.IsBeginning[0];
            if (beginning != whole && RestMatches(entry, words, at) && !found.Contains(entry.Concept))
            {
                found.Add(entry.Concept);
            }
        }
    }

    private static bool RestMatches(Entry entry, FoldedText words, int at)
    {
        if (at + entry.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < entry.Words.Length; i++)
        {
            var word = words[at + i];
            var same = entry.IsBeginning[i]
                ? word.StartsWith(entry.Words[i], StringComparison.Ordinal)
                : word.SequenceEqual(entry.Words[i]);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Entry> Read(string expression, uint concept)
    {
        var beginnings = new List<bool>();
        var words = new List<string>();
        foreach (var part in expression.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var beginning = part.EndsWith('*');
            var folded = new FoldedText(beginning ? part[..^1] : part);
            for (var i = 0; i < folded.Count; i++)
            {
                words.Add(folded[i].ToString());
                beginnings.Add(beginning && i == folded.Count - 1);
            }
        }

        return words.Count == 0 ? [] : [new Entry([.. words], [.. beginnings], concept)];
    }

    private sealed record Entry(string[] Words, bool[] IsBeginning, uint Concept);
}
