using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds the language that somebody asks to be spoken to in.</summary>
internal static class LanguageNames
{
    public static Language? Find(string text)
    {
        var words = new FoldedText(text);
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "engelska" or "english" or "eng" or "engelsk" or "engelskt" or "inglish" or "englisch":
                    return Language.English;
                case "svenska" or "swedish" or "sv" or "svensk" or "svenskt" or "swe" or "svenka" or "swedish":
                    return Language.Swedish;
                default:
                    continue;
            }
        }

        return null;
    }
}
