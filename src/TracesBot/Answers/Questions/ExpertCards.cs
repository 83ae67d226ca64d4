using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>An expert's answer, as those who asked see it.</summary>
internal static class ExpertCards
{
    /// <summary>The answer to somebody who has just asked.</summary>
    public static Card Answer(KeptQuestion question, Phrases phrases) =>
        Card(question, phrases, [.. Text(question, phrases)]);

    /// <summary>The answer to somebody who asked some time ago, with what they asked.</summary>
    /// <param name="topic">The topic the expert points to; null when the expert wrote an answer.</param>
    public static Card Delivered(KeptQuestion question, Topic? topic, bool campaignIsOver, Phrases phrases)
    {
        var words = phrases.Questions;
        var asked = question.Topic is null ? words.YouAsked(question.Text) : words.YouSaidNoHelp(question.Text);

        return Card(
            question,
            phrases,
            [
                new TextBlock(asked, TextStyle.Subtle),
                .. topic is null
                    ? Text(question, phrases)
                    : [new TextBlock(topic.In(phrases.Language, campaignIsOver).Title, TextStyle.Strong)],
            ],
            topic
        );
    }

    public static IReadOnlyList<CardElement> Text(KeptQuestion question, Phrases phrases)
    {
        var (text, otherLanguage) = question.AnswerIn(phrases.Language);
        var paragraphs = (text ?? "").Split(
            "\n\n",
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

        return
        [
            .. otherLanguage
                ? [new TextBlock(phrases.Questions.OtherLanguage, TextStyle.Subtle)]
                : Array.Empty<CardElement>(),
            .. paragraphs.Select(paragraph => new TextBlock(paragraph)),
        ];
    }

    private static Card Card(
        KeptQuestion question,
        Phrases phrases,
        IReadOnlyList<CardElement> body,
        Topic? topic = null
    )
    {
        var words = phrases.Questions;
        var day = phrases.Date(DateOnly.FromDateTime((question.AnsweredAt ?? question.LastAt).UtcDateTime));

        return new Card(
            phrases.Language,
            words.AnswerTitle,
            [
                new TextBlock(words.AnswerTitle, TextStyle.Title),
                .. body,
                new TextBlock(words.AnsweredBy(day), TextStyle.Subtle),
            ],
            [
                .. topic is null
                    ? Array.Empty<CardAction>()
                    :
                    [
                        new PressAction(
                            topic.In(phrases.Language, campaignIsOver: true).Title,
                            new AskTopic(topic.Id),
                            Primary: true
                        ),
                    ],
                new PressAction(phrases.Answers.TalkToHuman, new ShowContacts(topic?.Id ?? question.Topic)),
                new PressAction(phrases.General.Help, new ShowHelp()),
            ]
        );
    }
}
