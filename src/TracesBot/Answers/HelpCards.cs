using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>What the bot can do, with examples to press.</summary>
internal static class HelpCards
{
    /// <summary>With the buttons below them they are at most six.</summary>
    private const int ShownActions = 6;

    /// <param name="manages">Whether somebody reports to the person.</param>
    /// <param name="ownsContent">Whether the person answers open questions.</param>
    /// <param name="administers">Whether the person runs the bot.</param>
    public static Card Help(bool manages, bool ownsContent, bool administers, Phrases phrases)
    {
        var words = phrases.General;
        var actions = Actions(manages, ownsContent, administers, words);

        return new Card(
            phrases.Language,
            words.HelpTitle,
            [
                new TextBlock(words.HelpTitle, TextStyle.Title),
                new TextBlock(
                    string.Join(
                        '\n',
                        [
                            words.HelpText,
                            words.HelpPrivacy,
                            words.HelpManagers,
                            .. administers ? [words.HelpAdministrators] : Array.Empty<string>(),
                        ]
                    )
                ),
                new ActionList(
                    phrases.Answers.ExamplesTitle,
                    [
                        .. phrases
                            .Answers.Examples.Take(ShownActions - actions.Count)
                            .Select(example => new PressAction(example.Question, new AskTopic(example.Topic))),
                    ]
                ),
                new TextBlock(words.Limits),
                new TextBlock(words.Privacy, TextStyle.Subtle),
            ],
            actions
        );
    }

    private static List<CardAction> Actions(bool manages, bool ownsContent, bool administers, GeneralWords words)
    {
        List<CardAction> actions =
        [
            new PressAction(words.StartSwitch, new StartSwitch(), Primary: true),
            .. manages
                ? [new PressAction(words.TeamReadiness, new ShowReadiness(Team: null, ReadinessView.Summary, Page: 0))]
                : Array.Empty<CardAction>(),
            .. ownsContent ? [new PressAction(words.OpenQuestions, new ListQuestions())] : Array.Empty<CardAction>(),
            .. administers ? [new PressAction(words.Waves, new ShowWave())] : Array.Empty<CardAction>(),
        ];
        if (actions.Count is 1)
        {
            actions.Add(new PressAction(words.MyStatus, new ShowMyStatus()));
        }

        return actions;
    }
}
