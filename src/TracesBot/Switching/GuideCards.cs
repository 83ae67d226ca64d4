using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>The cards of a guide: its steps, and what comes after the last one.</summary>
/// <param name="version">The version of the walk that the cards show.</param>
internal sealed class GuideCards(Phrases phrases, SwitchContext context, long version)
{
    private readonly SwitchingWords _words = phrases.Switching;

    public Card Step(StepView view)
    {
        var text = view.Place.Guide.In(phrases.Language).Steps[view.Place.Step - 1];
        List<CardElement> body = [Progress(view.Place), new TextBlock(text.Title, TextStyle.Title)];
        if (view.Place.Step is 1)
        {
            body.AddRange(Paragraphs(view.Place.Guide.In(phrases.Language).Introduction));
        }

        body.AddRange(Paragraphs(text.Text));
        body.Add(
            new Container(Tone.Emphasis, [new TextBlock(_words.Sees, TextStyle.Subtle), .. Paragraphs(text.Sees)])
        );
        if (view.Place.Step is 1)
        {
            body.Add(new TextBlock(SourceLine(view.Place.Guide), TextStyle.Subtle));
        }

        return Make(
            text.Title,
            body,
            [
                Move(view.Place.IsLast ? _words.LastStepDone : _words.StepDone, GuideMove.Done, primary: true),
                Move(_words.Back, GuideMove.Back),
                Move(_words.IAmStuck, GuideMove.Stuck),
                Move(_words.Pause, GuideMove.Pause),
                Elsewhere(view),
            ]
        );
    }

    public Card Stuck(StepView view)
    {
        var guide = view.Place.Guide;
        var text = guide.In(phrases.Language).Steps[view.Place.Step - 1];
        var topics = new[] { guide.StuckTopics.GetValueOrDefault(view.Place.Step), guide.HelpTopic }
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(context.Knowledge.Find)
            .OfType<Topic>();

        return Make(
            _words.StuckTitle,
            [
                Progress(view.Place),
                new TextBlock(_words.StuckTitle, TextStyle.Title),
                new TextBlock(text.Title, TextStyle.Subtle),
                .. Paragraphs(text.Stuck),
                new TextBlock(view.IsDetour ? _words.StillStuckAside : _words.StillStuck, TextStyle.Subtle),
            ],
            [
                Move(view.Place.IsLast ? _words.CameThrough : _words.CameFurther, GuideMove.Done, primary: true),
                Move(_words.BackToStep, GuideMove.Back),
                .. topics.Select(topic => new PressAction(
                    topic.In(phrases.Language, context.CampaignIsOver).Title,
                    new AskTopic(topic.Id)
                )),
                Move(_words.Pause, GuideMove.Pause),
                Elsewhere(view),
            ]
        );
    }

    public Card Unguided(string method)
    {
        var title = phrases.Methods.Title(method);

        return Make(
            title,
            [new TextBlock(title, TextStyle.Title), new TextBlock(_words.Unguided(phrases.Methods.Name(method)))],
            [
                Move(_words.LastStepDone, GuideMove.Done, primary: true),
                Move(_words.Back, GuideMove.Back),
                Move(_words.Pause, GuideMove.Pause),
            ]
        );
    }

    public Card Paused(PausedView view) =>
        Make(
            _words.PausedTitle,
            [
                new TextBlock(_words.PausedTitle, TextStyle.Title),
                new TextBlock(_words.Paused),
                .. view.Place is { } place ? new CardElement[] { Progress(place) } : [],
            ],
            [
                Move(_words.Resume, GuideMove.Resume, primary: true),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
            ]
        );

    public Card Ended(Guide guide)
    {
        var title = guide.In(phrases.Language).Title;

        return Make(
            _words.GuideEnded,
            [
                new TextBlock(_words.GuideEnded, TextStyle.Title),
                new Container(Tone.Good, [new TextBlock(_words.GuideEndedWhich(title))]),
            ],
            [
                new PressAction(phrases.General.StartSwitch, new StartSwitch()),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
                new PressAction(phrases.General.Help, new ShowHelp()),
            ]
        );
    }

    public Card Tested(string method)
    {
        var asked = _words.AskTested(context.Campaign.System, phrases.Methods.Name(method));

        return Make(
            asked,
            [new TextBlock(asked, TextStyle.Strong), new TextBlock(_words.AskTestedWhy, TextStyle.Subtle)],
            [
                new PressAction(_words.TestedYes, new ReportSwitched(method, Tested: true, version), Primary: true),
                new PressAction(_words.TestedNo, new ReportSwitched(method, Tested: false, version)),
                Move(_words.Back, GuideMove.Back),
                Move(_words.IAmStuck, GuideMove.Stuck),
            ]
        );
    }

    private PressAction Elsewhere(StepView view) =>
        view.IsDetour ? Move(_words.LeaveGuide, GuideMove.Leave) : Move(_words.ChangeMethod, GuideMove.ChangeMethod);

    private Progress Progress(GuidePlace place) => StatusCards.Progress(place, phrases);

    private string SourceLine(Guide guide)
    {
        var source = guide.Sources[0];
        var title = source.Url is null ? source.Title : $"[{source.Title}]({source.Url})";
        var updated = phrases.Answers.Updated(phrases.Date(guide.Updated));

        return $"{phrases.Answers.Source}: {source.PublisherIn(phrases.Language)}: {title}. {updated}.";
    }

    // A list must stay in one block, or Teams starts its numbers again.
    private static IEnumerable<TextBlock> Paragraphs(string text) =>
        text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => new TextBlock(paragraph));

    private PressAction Move(string title, string move, bool primary = false) =>
        new(title, new GuideStep(move, version), primary);

    private Card Make(string summary, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, summary, body, actions);
}
