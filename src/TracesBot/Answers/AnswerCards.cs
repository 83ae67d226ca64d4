using TracesBot.Answers.Questions;
using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>The cards of the answers slice.</summary>
internal static class AnswerCards
{
    private const int ShownSources = 2;

    /// <summary>Teams shows at most six buttons, and few are read.</summary>
    private const int ShownFollowUps = 3;

    public static Card Answer(Topic topic, AnswerView view)
    {
        var phrases = view.Phrases;
        var text = view.TextOf(topic);
        var actions = new List<CardAction>();
        if (topic is { OffersSwitch: true, Guide: null } && view.OffersSwitch)
        {
            actions.Add(new PressAction(phrases.General.StartSwitch, new StartSwitch(), Primary: true));
        }

        if (topic.Guide is { } guide)
        {
            actions.Add(new PressAction(phrases.Answers.ShowSteps, new StartGuide(guide), Primary: true));
        }

        actions.AddRange(
            topic
                .FollowUps.Take(ShownFollowUps - actions.Count)
                .Select(id => new PressAction(view.TitleOf(id), new AskTopic(id)))
        );

        return new Card(
            phrases.Language,
            text.Title,
            [
                new TextBlock(text.Title, TextStyle.Title),
                .. Paragraphs(text.Body).Select(paragraph => new TextBlock(paragraph)),
                .. Added(topic, view),
                new TextBlock(SourceLine(topic, phrases), TextStyle.Subtle),
                .. Thumbs(topic, view),
            ],
            actions
        );
    }

    /// <param name="asked">What was asked, redacted; null when it must not be kept.</param>
    public static Card Suggest(IReadOnlyList<string> topics, string? asked, AnswerView view) =>
        new(
            view.Phrases.Language,
            view.Phrases.Answers.DidYouMean,
            [new TextBlock(view.Phrases.Answers.DidYouMean, TextStyle.Strong)],
            [
                .. topics.Select(id => new PressAction(view.TitleOf(id), new ChooseTopic(id))),
                new PressAction(view.Phrases.Answers.NoneOfThese, new NoneOfThese(asked, topics[0])),
            ]
        );

    /// <param name="near">The topic that tells whom to ask; null when there is none.</param>
    /// <param name="kept">Whether the question was kept for those who own the texts.</param>
    public static Card NotKnown(string? near, bool kept, Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Answers.NotKnownTitle,
            [
                new TextBlock(phrases.Answers.NotKnownTitle, TextStyle.Strong),
                new TextBlock(phrases.Answers.NotKnown),
                Contacts(near, phrases),
                new TextBlock(phrases.Answers.Rephrase),
                .. kept ? [new TextBlock(phrases.Answers.Kept, TextStyle.Subtle)] : Array.Empty<CardElement>(),
            ],
            [new PressAction(phrases.General.Help, new ShowHelp())]
        );

    public static Card Human(string? near, Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Answers.ContactsTitle,
            [
                new TextBlock(phrases.Answers.ContactsTitle, TextStyle.Strong),
                new TextBlock(phrases.Answers.Human),
                Contacts(near, phrases),
            ],
            [new PressAction(phrases.General.Help, new ShowHelp())]
        );

    /// <summary>The right contact first, as a list.</summary>
    public static TextBlock Contacts(string? near, Phrases phrases) =>
        new(string.Join('\n', ContactChoice.For(near, phrases.Contacts).Select(line => "- " + line)));

    private static IEnumerable<CardElement> Added(Topic topic, AnswerView view)
    {
        if (view.Added.GetValueOrDefault(topic.Id) is not { AnsweredAt: { } at } added)
        {
            return [];
        }

        var title = view.Phrases.Answers.Added(view.Phrases.Date(DateOnly.FromDateTime(at.UtcDateTime)));

        return
        [
            new Container(
                Tone.Emphasis,
                [new TextBlock(title, TextStyle.Heading), .. ExpertCards.Text(added, view.Phrases)]
            ),
        ];
    }

    private static IEnumerable<CardElement> Thumbs(Topic topic, AnswerView view)
    {
        var words = view.Phrases.Answers;

        return view.HasThumbs
            ? []
            :
            [
                new ActionRow(
                    words.DidItHelp,
                    [
                        new PressAction("👍", new RateAnswer(topic.Id, Helped: true)) { Tooltip = words.Helped },
                        new PressAction("👎", new RateAnswer(topic.Id, Helped: false)) { Tooltip = words.DidNotHelp },
                    ]
                ),
            ];
    }

    // A list must stay in one block, or Teams starts its numbers again.
    private static string[] Paragraphs(string body) =>
        body.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string SourceLine(Topic topic, Phrases phrases)
    {
        var shown = topic.Sources.Take(ShownSources).Select(source => Shown(source, phrases));
        var label = topic.Sources.Count is 1 ? phrases.Answers.Source : phrases.Answers.Sources;
        var updated = phrases.Answers.Updated(phrases.Date(topic.Updated));

        return $"{label}: {string.Join("; ", shown)}. {updated}.";
    }

    private static string Shown(Source source, Phrases phrases)
    {
        var title = source.Url is null ? source.Title : $"[{source.Title}]({source.Url})";

        return $"{source.PublisherIn(phrases.Language)}: {title} ({source.Date ?? phrases.Answers.Undated})";
    }
}
