namespace TracesBot.Understanding.Ranking;

/// <summary>Turns a message into features: what is said (words, pairs, concepts) and how it is spelt (letters).</summary>
internal sealed class FeatureExtractor(Concepts concepts, Func<uint, bool> isKnownStem)
{
    /// <summary>What is read of a message; the rest of a longer one says nothing new.</summary>
    public const int LongestText = 2000;

    private const int ShortestLetters = 2;
    private const int LongestLetters = 5;
    private const int ShortestCompound = 7;
    private const int LongestCompound = 40;
    private const int ShortestPart = 3;

    private static readonly uint UnknownName = Hash.Of(FeatureKind.Name, "");

    public Features Extract(ReadOnlySpan<char> text)
    {
        var words = new FoldedText(text.Length > LongestText ? text[..LongestText] : text);
        var features = new Features();
        AddWords(words, features);
        AddConcepts(words, features);
        AddLetters(words, features);
        return features;
    }

    private void AddWords(FoldedText words, Features features)
    {
        var unknown = 0;
        var stems = new uint[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            stems[i] = Hash.Of(FeatureKind.Stem, Stem.Of(word));
            features.Meaning.Add(stems[i]);
            features.Meaning.Add(Hash.Of(FeatureKind.Word, word));
            unknown += isKnownStem(stems[i]) ? 0 : 1;
            AddParts(word, features);
        }

        AddPairs(words, stems, features);
        features.Shape.Add(Hash.OfPair(FeatureKind.UnknownWords, (uint)Math.Min(unknown, 5), 0));
        features.Shape.Add(Hash.OfPair(FeatureKind.Length, (uint)Math.Min(words.Count, 8), 0));
        if (words.Count > 0)
        {
            features.Shape.Add(Hash.Of(FeatureKind.FirstWord, words[0]));
        }
    }

    /// <summary>
    /// Adds the words that stand together. A name that nobody has taught the bot stands as a name, however many words
    /// it has, so that "Har Tryggve Nilsson bytt?" looks like "Har Anna bytt?".
    /// </summary>
    private void AddPairs(FoldedText words, uint[] stems, Features features)
    {
        var before = 0u;
        var twoBefore = 0u;
        for (var i = 0; i < stems.Length; i++)
        {
            var here = IsName(words, stems, i) ? UnknownName : stems[i];
            if (here == UnknownName && before == UnknownName)
            {
                continue;
            }

            if (here == UnknownName)
            {
                features.Meaning.Add(UnknownName);
            }

            if (before != 0)
            {
                features.Meaning.Add(Hash.OfPair(FeatureKind.StemPair, before, here));
            }

            if (twoBefore != 0)
            {
                features.Meaning.Add(Hash.OfPair(FeatureKind.StemPairWithGap, twoBefore, here));
            }

            (twoBefore, before) = (before, here);
        }
    }

    /// <summary>The first word has a capital anyway: it is a name only before another.</summary>
    private bool IsName(FoldedText words, uint[] stems, int at) =>
        words.HasCapital(at)
        && !isKnownStem(stems[at])
        && (at > 0 || (stems.Length > 1 && words.HasCapital(1) && !isKnownStem(stems[1])));

    /// <summary>Splits a compound ("säkerhetsnyckel") where both halves are words of their own.</summary>
    private void AddParts(ReadOnlySpan<char> word, Features features)
    {
        if (word.Length is < ShortestCompound or > LongestCompound)
        {
            return;
        }

        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            var head = word[..cut];
            if (head[^1] == 's' && cut > ShortestPart)
            {
                head = head[..^1];
            }

            var first = Hash.Of(FeatureKind.Stem, Stem.Of(head));
            var second = Hash.Of(FeatureKind.Stem, Stem.Of(word[cut..]));
            if (isKnownStem(first) && isKnownStem(second))
            {
                features.Meaning.Add(Hash.OfPair(FeatureKind.Part, first, 0));
                features.Meaning.Add(Hash.OfPair(FeatureKind.Part, second, 0));
            }
        }
    }

    private void AddConcepts(FoldedText words, Features features)
    {
        var found = new List<uint>();
        concepts.Find(words, found);
        features.Meaning.AddRange(found);
        found.Sort();
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count && j < i + 12; j++)
            {
                features.Meaning.Add(Hash.OfPair(FeatureKind.ConceptPair, found[i], found[j]));
            }
        }
    }

    private static void AddLetters(FoldedText words, Features features)
    {
        Span<char> line = stackalloc char[LongestText + 2];
        var length = 0;
        line[length++] = ' ';
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (length + word.Length + 1 > line.Length)
            {
                break;
            }

            word.CopyTo(line[length..]);
            length += word.Length;
            line[length++] = ' ';
        }

        for (var start = 0; start < length; start++)
        {
            for (var size = ShortestLetters; size <= LongestLetters && start + size <= length; size++)
            {
                features.Letters.Add(Hash.Of(FeatureKind.Letters, line.Slice(start, size)));
            }
        }
    }
}
