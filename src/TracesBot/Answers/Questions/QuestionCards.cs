using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>The open questions, as those who own the texts see them.</summary>
internal static class QuestionCards
{
    /// <summary>With the two that turn pages they are six buttons.</summary>
    public const int PageSize = 4;

    /// <summary>The choice of somebody who writes an answer instead of pointing to one.</summary>
    public const string NoTopic = "-";

    private const int LongestAnswer = 3000;

    public static Card List(IReadOnlyList<KeptQuestion> questions, long open, int page, Phrases phrases)
    {
        var words = phrases.Questions;

        return new Card(
            phrases.Language,
            words.ListTitle,
            [
                new TextBlock(words.ListTitle, TextStyle.Title),
                new TextBlock(open is 0 ? words.NothingOpen : words.OpenCount(open), TextStyle.Subtle),
                .. questions.SelectMany(question => Row(question, phrases)),
            ],
            [
                .. questions.Select(question => new PressAction(
                    words.OpenButton(question.Id),
                    new OpenQuestion(question.Id)
                )),
                .. page > 0
                    ? [new PressAction(words.Previous, new ListQuestions(page - 1))]
                    : Array.Empty<CardAction>(),
                .. (page + 1) * PageSize < open
                    ? [new PressAction(words.Next, new ListQuestions(page + 1))]
                    : Array.Empty<CardAction>(),
            ]
        );
    }

    /// <param name="problem">Why the last answer was not saved, and what had been written; null at first.</param>
    public static Card Show(
        KeptQuestion question,
        IReadOnlyList<AskerRemark> remarks,
        KnowledgeBase knowledge,
        Phrases phrases,
        (string Text, AnswerQuestion Tried)? problem = null
    )
    {
        var words = phrases.Questions;
        var tried = problem?.Tried;

        return new Card(
            phrases.Language,
            words.Title(question.Id),
            [
                new TextBlock(words.Title(question.Id), TextStyle.Title),
                new TextBlock(question.Text, TextStyle.Strong),
                Facts(question, phrases),
                .. Remarks(remarks, phrases),
                .. problem is { Text: var text }
                    ? [new Container(Tone.Warning, [new TextBlock(text)])]
                    : Array.Empty<CardElement>(),
                Input("swedish", words.SwedishAnswer, tried?.Swedish ?? question.AnswerSv, words),
                Input("english", words.EnglishAnswer, tried?.English ?? question.AnswerEn, words),
                new ChoiceInput(
                    "topic",
                    words.OrTopic,
                    [
                        (NoTopic, words.NoTopic),
                        .. knowledge
                            .Topics.Select(topic => (topic.Id, topic.In(phrases.Language, campaignIsOver: true).Title))
                            .OrderBy(topic => topic.Title, StringComparer.Create(phrases.Culture, ignoreCase: true)),
                    ],
                    Long: true,
                    tried?.Topic ?? question.AnswerTopic ?? NoTopic
                ),
            ],
            [
                new PressAction(words.Save, new AnswerQuestion(question.Id, question.Version), Primary: true),
                new PressAction(words.Dismiss, new DismissQuestion(question.Id, question.Version)),
                new PressAction(words.ToList, new ListQuestions()),
            ]
        );
    }

    public static Card Done(IReadOnlyList<string> lines, Phrases phrases) =>
        new(
            phrases.Language,
            lines[0],
            [new TextBlock(lines[0], TextStyle.Strong), .. lines.Skip(1).Select(line => new TextBlock(line))],
            [new PressAction(phrases.Questions.ToList, new ListQuestions())]
        );

    public static string KindOf(KeptQuestion question, QuestionWords words) =>
        question.Kind switch
        {
            QuestionKinds.NoneOfThese => words.KindNoneOfThese,
            QuestionKinds.NotHelpful => words.KindNotHelpful,
            QuestionKinds.Wrong => words.KindWrong,
            _ => words.KindNoAnswer,
        };

    private static TextInput Input(string id, string label, string? value, QuestionWords words) =>
        new(id, label, words.AnswerHint, LongestAnswer, value);

    private static TextBlock[] Row(KeptQuestion question, Phrases phrases) =>
        [
            new TextBlock($"{phrases.Questions.Title(question.Id)}: {question.Text}", TextStyle.Heading),
            new TextBlock(
                $"{phrases.Questions.AskedLine(question.Asked, question.People, Day(question.LastAt, phrases))}. {KindOf(question, phrases.Questions)}.",
                TextStyle.Subtle
            ),
        ];

    private static FactSet Facts(KeptQuestion question, Phrases phrases)
    {
        var words = phrases.Questions;

        return new FactSet([
            (words.AskedTimes, question.Asked.ToString(CultureInfo.InvariantCulture)),
            (words.AskedBy, words.People(question.People)),
            (words.FirstAsked, Day(question.FirstAt, phrases)),
            (words.LastAsked, Day(question.LastAt, phrases)),
            (words.Kind, KindOf(question, words)),
        ]);
    }

    private static IEnumerable<CardElement> Remarks(IReadOnlyList<AskerRemark> remarks, Phrases phrases)
    {
        var lines = remarks
            .Select(remark =>
                string.Join(": ", new[] { Reason(remark.Reason, phrases), remark.Comment }.OfType<string>())
            )
            .Where(line => line.Length > 0)
            .Select(line => "- " + line)
            .ToList();

        return lines.Count is 0
            ? []
            : [new TextBlock(phrases.Questions.Comments, TextStyle.Heading), new TextBlock(string.Join('\n', lines))];
    }

    private static string? Reason(string? reason, Phrases phrases) =>
        reason switch
        {
            FeedbackReasons.Wrong => phrases.Answers.ReasonWrong,
            FeedbackReasons.Unclear => phrases.Answers.ReasonUnclear,
            FeedbackReasons.Outdated => phrases.Answers.ReasonOutdated,
            FeedbackReasons.Other => phrases.Answers.ReasonOther,
            _ => null,
        };

    private static string Day(DateTimeOffset at, Phrases phrases) =>
        phrases.Date(DateOnly.FromDateTime(at.UtcDateTime));
}
