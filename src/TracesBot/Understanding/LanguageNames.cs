using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds the language that somebody asks to be spoken to in.</summary>
internal static class LanguageNames
{
    /// <summary>"Byt från svenska till engelska" asks for English: a language after "till" or "in" counts before others.</summary>
    public static Language? Find(string text)
    {
        var words = new FoldedText(text);
        Language? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (Named(words[i]) is not { } language)
            {
                continue;
            }

            if (i > 0 && words[i - 1] is "till" or "to" or "pa" or "in" or "into")
            {
                return language;
            }

            found ??= language;
        }

        return found;
    }

    private static Language? Named(ReadOnlySpan<char> word) =>
        word switch
        {
            "engelska" or "english" or "eng" or "engelsk" or "engelskt" or "inglish" => Language.English,
            "svenska" or "swedish" or "sv" or "svensk" or "svenskt" or "swe" or "svenka" => Language.Swedish,
            _ => null,
        };
}
