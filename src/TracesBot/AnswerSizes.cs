using System.Text.Encodings.Web;
using System.Text.Json;
using TracesBot.Answers;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot;

/// <summary>How large the card of an answer is on its way to Teams. Stands here because content knows no cards of a slice.</summary>
internal static class AnswerSizes
{
    // As the Connector writes: å is two bytes, not an escape of six.
    private static readonly JsonSerializerOptions AsSent = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Measure(Topic topic, KnowledgeBase knowledge, Language language, bool campaignIsOver)
    {
        var view = new AnswerView(
            knowledge,
            Phrases.In(language),
            campaignIsOver,
            OffersSwitch: true,
            HasThumbs: false
        );
        var card = AnswerCards.Answer(topic, view);

        return JsonSerializer.SerializeToUtf8Bytes(card.Tree(), AsSent).Length;
    }
}
