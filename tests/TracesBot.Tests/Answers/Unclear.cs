using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>Finds a message that the bot can only guess at: which one that is changes whenever the model is trained.</summary>
internal static class Unclear
{
    private static readonly string[] Vague =
    [
        "appen",
        "Det gäller appen",
        "frågan gäller min telefon",
        "min inloggning",
        "något med kontot",
        "det handlar om kontroll",
        "jag undrar om metoden",
        "hur är det med export och import",
        "något om nyckeln",
        "behörighet",
        "telefonen",
        "enheten",
        "koden",
        "dokumentet till kontrollen",
    ];

    public static string Message(BotFixture bot)
    {
        var understander = bot.Services.GetRequiredService<Understander>();

        return Vague.First(text =>
            understander.Understand(text, new Dialogue(Language.Swedish, BotFixture.Monday)).Kind is MeaningKind.Suggest
        );
    }
}
