using System.Text;

namespace TracesBot.Readiness;

/// <summary>How well a name that somebody typed fits a real one: without å, ä and ö, in any case, in part, or mistyped.</summary>
internal static class Likeness
{
    /// <summary>Letters and digits without marks, in small letters, as words.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }

        return folded.Replace('ø', 'o').Replace("æ", "ae").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>How far what was asked for lies from a name: 0 is the name itself, null is another name.</summary>
    public static int? Distance(IReadOnlyList<string> asked, IReadOnlyList<string> name)
    {
        if (asked.Count is 0)
        {
            return null;
        }

        var askedAsOne = string.Concat(asked);
        var nameAsOne = string.Concat(name);
        if (string.Equals(askedAsOne, nameAsOne, StringComparison.Ordinal))
        {
            return 0;
        }

        var byWords = asked.Count <= name.Count ? WordByWord(asked, name) : null;
        if (byWords is not null)
        {
            return byWords;
        }

        return Edits(askedAsOne, nameAsOne) is var edits && edits <= Allowed(askedAsOne) ? 10 + edits : null;
    }

    /// <summary>Every word asked for must fit a word of the name, each another one.</summary>
    private static int? WordByWord(IReadOnlyList<string> asked, IReadOnlyList<string> name)
    {
        var free = name.ToList();
        var distance = 1;
        foreach (var word in asked)
        {
            var best = free.Select(candidate => (candidate, Between: Between(word, candidate)))
                .Where(pair => pair.Between is not null)
                .OrderBy(pair => pair.Between)
                .FirstOrDefault();
            if (best.candidate is null)
            {
                return null;
            }

            free.Remove(best.candidate);
            distance += best.Between!.Value;
        }

        return distance;
    }

    private static int? Between(string asked, string word)
    {
        if (string.Equals(asked, word, StringComparison.Ordinal))
        {
            return 0;
        }

        // "Kvalitet" for "Kvalitetssäkring", and the genitive "Anderssons" for "Andersson".
        if (
            (asked.Length >= 3 && word.StartsWith(asked, StringComparison.Ordinal))
            || string.Equals(asked, word + "s", StringComparison.Ordinal)
        )
        {
            return 1;
        }

        return Edits(asked, word) <= Allowed(asked) ? 2 : null;
    }

    /// <summary>How many slips of the finger a word of this length may have and still be the same word.</summary>
    private static int Allowed(string word) =>
        word.Length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };

    /// <summary>Letters added, left out, exchanged or swapped with the next one.</summary>
    private static int Edits(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > 2)
        {
            return int.MaxValue;
        }

        var beforeLast = new int[to.Length + 1];
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var exchanged = last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                var edits = Math.Min(exchanged, Math.Min(last[column], current[column - 1]) + 1);
                current[column] = Swapped(from, to, row, column) ? Math.Min(edits, beforeLast[column - 2] + 1) : edits;
            }

            (beforeLast, last) = (last, current);
        }

        return last[to.Length];
    }

    private static bool Swapped(string from, string to, int row, int column) =>
        row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
}
