using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>Asks why an answer did not help, and thanks for it.</summary>
internal static class FeedbackCards
{
    private const int LongestComment = 500;

    public static Card AskWhy(string topic, Phrases phrases)
    {
        var words = phrases.Answers;

        return new Card(
            phrases.Language,
            words.WhyTitle,
            [
                new TextBlock(words.WhyTitle, TextStyle.Strong),
                new ChoiceInput(
                    "reason",
                    words.WhyLabel,
                    [
                        (FeedbackReasons.Wrong, words.ReasonWrong),
                        (FeedbackReasons.Unclear, words.ReasonUnclear),
                        (FeedbackReasons.Outdated, words.ReasonOutdated),
                        (FeedbackReasons.Other, words.ReasonOther),
                    ]
                ),
                new TextInput("comment", words.CommentLabel, words.CommentHint, LongestComment),
            ],
            [
                new PressAction(words.SendReason, new GiveReason(topic), Primary: true),
                new PressAction(words.TalkToHuman, new ShowContacts(topic)),
            ]
        );
    }

    /// <param name="warning">What became of a comment that was not kept; null when all is well.</param>
    public static Card Thanks(string? topic, string? warning, Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Answers.WhyTitle,
            [
                .. warning is null
                    ? Array.Empty<CardElement>()
                    : [new Container(Tone.Warning, [new TextBlock(warning)])],
                new TextBlock(phrases.Answers.ReasonThanks),
                AnswerCards.Contacts(topic, phrases),
            ],
            [new PressAction(phrases.General.Help, new ShowHelp())]
        );
}
