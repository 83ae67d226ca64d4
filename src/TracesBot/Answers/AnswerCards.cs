using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>The cards of the answers slice.</summary>
internal static class AnswerCards
{
    private const int ShownSources = 2;

    /// <summary>Teams shows at most six buttons.</summary>
    private const int ShownFollowUps = 2;

    public static Card Answer(Topic topic, KnowledgeBase knowledge, Phrases phrases, bool campaignIsOver)
    {
        var text = topic.In(phrases.Language, campaignIsOver);
        var actions = new List<CardAction>();
        if (topic is { OffersSwitch: true, Guide: null })
        {
            actions.Add(new PressAction(phrases.General.StartSwitch, new StartSwitch(), Primary: true));
        }

        if (topic.Guide is { } guide)
        {
            actions.Add(new PressAction(phrases.Answers.ShowSteps, new StartGuide(guide), Primary: true));
        }

        actions.AddRange(
            topic
                .FollowUps.Take(ShownFollowUps)
                .Select(id => new PressAction(Title(knowledge, id, phrases, campaignIsOver), new AskTopic(id)))
        );
        actions.Add(new PressAction(phrases.Answers.Helped, new RateAnswer(topic.Id, Helped: true)));
        actions.Add(new PressAction(phrases.Answers.DidNotHelp, new RateAnswer(topic.Id, Helped: false)));

        return new Card(
            phrases.Language,
            text.Title,
            [
                new TextBlock(text.Title, TextStyle.Title),
                .. Paragraphs(text.Body).Select(paragraph => new TextBlock(paragraph)),
                new TextBlock(SourceLine(topic, phrases), TextStyle.Subtle),
            ],
            actions
        );
    }

    public static Card Suggest(
        IReadOnlyList<string> topics,
        KnowledgeBase knowledge,
        Phrases phrases,
        bool campaignIsOver
    ) =>
        new(
            phrases.Language,
            phrases.Answers.DidYouMean,
            [new TextBlock(phrases.Answers.DidYouMean, TextStyle.Strong)],
            [
                .. topics.Select(id => new PressAction(
                    Title(knowledge, id, phrases, campaignIsOver),
                    new AskTopic(id)
                )),
                new PressAction(phrases.Answers.NoneOfThese, new NoneOfThese()),
            ]
        );

    public static Card NotKnown(Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Answers.NotKnownTitle,
            [
                new TextBlock(phrases.Answers.NotKnownTitle, TextStyle.Strong),
                new TextBlock(phrases.Answers.NotKnown),
                new TextBlock(phrases.Answers.Contacts),
            ],
            [new PressAction(phrases.General.Help, new ShowHelp())]
        );

    public static Card Contacts(Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Answers.ContactsTitle,
            [
                new TextBlock(phrases.Answers.ContactsTitle, TextStyle.Strong),
                new TextBlock(phrases.Answers.Human),
                new TextBlock(phrases.Answers.Contacts),
            ],
            [new PressAction(phrases.General.Help, new ShowHelp())]
        );

    public static Card Help(Phrases phrases) =>
        new(
            phrases.Language,
            phrases.General.HelpTitle,
            [
                new TextBlock(phrases.General.HelpTitle, TextStyle.Title),
                new TextBlock(phrases.General.HelpText + "\n" + phrases.General.HelpManagers),
                new TextBlock(phrases.General.Limits),
                new TextBlock(phrases.General.Privacy, TextStyle.Subtle),
            ],
            [
                new PressAction(phrases.General.StartSwitch, new StartSwitch(), Primary: true),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
                new PressAction(
                    phrases.General.TeamReadiness,
                    new ShowReadiness(Team: null, ReadinessView.Summary, Page: 0)
                ),
            ]
        );

    private static string Title(KnowledgeBase knowledge, string id, Phrases phrases, bool campaignIsOver) =>
        knowledge.Find(id)!.In(phrases.Language, campaignIsOver).Title;

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
