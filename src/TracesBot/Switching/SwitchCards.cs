using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>The cards of the way to a new method.</summary>
internal sealed class SwitchCards(
    Phrases phrases,
    Campaign campaign,
    SwitchContext context,
    SwitchState state,
    TimeZoneInfo zone
)
{
    private readonly SwitchingWords _words = phrases.Switching;
    private readonly long _version = state.Walk.Version;

    public Card Of(SwitchView view, SwitchNote note)
    {
        var status = new StatusCards(phrases, state, zone);
        var card = view switch
        {
            QuestionView question => Question(question),
            MethodsView { Reporting: true } methods => Which(methods),
            MethodsView methods => Methods(methods),
            StepView { IsStuck: true } step => Stuck(step),
            StepView step => Step(step),
            UnguidedView unguided => Unguided(unguided.Method),
            PausedView paused => Paused(paused),
            TestedView tested => Tested(tested.Method),
            DoneView done => status.Done(done),
            StatusView shown => status.Status(shown),
            _ => NoGuide(),
        };

        return Note(note) is { } line
            ? card with
            {
                Body = [new TextBlock(line, TextStyle.Subtle), .. card.Body],
            }
            : card;
    }

    private string? Note(SwitchNote note) =>
        note switch
        {
            SwitchNote.StaleCard => _words.StaleCard,
            SwitchNote.AlreadyReported => phrases.Status.AlreadyReported,
            SwitchNote.NothingToUndo => phrases.Status.NothingToUndo,
            SwitchNote.Undone => phrases.Status.Undone,
            _ => null,
        };

    private Card Question(QuestionView view)
    {
        var (asked, why) = view.Question switch
        {
            AdvisorQuestion.Access => (_words.AskAccess(campaign.System), _words.AskAccessWhy),
            AdvisorQuestion.Device => (_words.AskDevice, _words.AskDeviceWhy),
            AdvisorQuestion.Eid => (_words.AskEid, _words.AskEidWhy),
            _ => (_words.AskComputer, _words.AskComputerWhy),
        };
        var answers = AdvisorQuestion
            .AnswersTo(view.Question)
            .Select(answer =>
                (CardAction)new PressAction(Answer(answer), new AdvisorAnswer(view.Question, answer, _version))
            );
        CardAction last = view.CanGoBack
            ? Move(_words.Back, GuideMove.Back)
            : new PressAction(_words.AlreadySwitched, new ReportSwitched("", Tested: false, _version));

        return Make(
            asked,
            [new TextBlock(asked, TextStyle.Strong), new TextBlock(why, TextStyle.Subtle)],
            state.Record.IsSwitched && !view.CanGoBack ? [.. answers] : [.. answers, last]
        );
    }

    private string Answer(string answer) =>
        answer switch
        {
            AdvisorQuestion.Yes => _words.Yes,
            AdvisorQuestion.No => _words.No,
            AdvisorQuestion.Unsure => _words.Unsure,
            AdvisorQuestion.BankId => phrases.Methods.Title(Method.BankId),
            AdvisorQuestion.Freja => phrases.Methods.Title(Method.Freja),
            AdvisorQuestion.Other => _words.OtherEid,
            _ => _words.NoEid,
        };

    private Card Methods(MethodsView view)
    {
        List<CardElement> body = [new TextBlock(_words.MethodsTitle, TextStyle.Title)];
        if (view is { Page: 0, Ranked: [var best, ..] })
        {
            body.Add(Best(best));
        }

        var others = view.Shown.Skip(view.Page is 0 ? 1 : 0).ToList();
        if (others.Count > 0)
        {
            body.Add(new TextBlock(_words.OtherMethods, TextStyle.Heading));
        }

        body.AddRange(
            others.Select(ranked => new TextBlock(
                $"**{phrases.Methods.Title(ranked.Method)}:** {Reason(ranked.Reason)}"
            ))
        );
        if (MethodAdvisor.NeedsRecovery(state.Walk.Answers, context.CampaignIsOver))
        {
            body.Add(new Container(Tone.Warning, [new TextBlock(_words.RecoveryFirst(campaign.LoginService))]));
        }

        return Make(
            _words.MethodsTitle,
            body,
            Choices(
                view,
                method => _words.Choose(phrases.Methods.Name(method)),
                view.Page is 0 ? Move(_words.AskAgain, GuideMove.AskAgain) : null
            )
        );
    }

    private Container Best(RankedMethod best)
    {
        List<(string, string)> facts = [];
        if (phrases.Methods.Find(best.Method) is { } text)
        {
            facts.Add((_words.Needs, text.Needs));
            facts.Add((_words.Cost, text.Cost));
        }

        if (GuidePlan.Of(state.Walk with { Method = best.Method }, context).Minutes is > 0 and var minutes)
        {
            facts.Add((_words.Time, _words.Minutes(minutes)));
        }

        return new Container(
            Tone.Emphasis,
            [
                new TextBlock(_words.BestMethod(phrases.Methods.Name(best.Method)), TextStyle.Strong),
                new TextBlock(Reason(best.Reason)),
                new FactSet(facts),
            ]
        );
    }

    private Card Which(MethodsView view) =>
        Make(
            _words.WhichMethod,
            [new TextBlock(_words.WhichMethod, TextStyle.Strong)],
            Choices(view, phrases.Methods.Title)
        );

    private List<CardAction> Choices(MethodsView view, Func<string, string> title, CardAction? last = null)
    {
        List<CardAction> actions =
        [
            .. view.Shown.Select(
                (ranked, at) =>
                    new PressAction(
                        title(ranked.Method),
                        new ChooseMethod(ranked.Method, _version),
                        Primary: view is { Page: 0, Reporting: false } && at is 0
                    )
            ),
        ];
        if (view.Page + 1 < view.Pages)
        {
            actions.Add(Move(_words.MoreMethods, GuideMove.MoreMethods));
        }

        actions.Add(last ?? Move(_words.Back, GuideMove.Back));

        return actions;
    }

    private Card Step(StepView view)
    {
        var text = view.Place.Guide.In(phrases.Language).Steps[view.Place.Step - 1];
        List<CardElement> body = [Progress(view.Place), new TextBlock(text.Title, TextStyle.Title)];
        if (view.Place.Step is 1)
        {
            body.AddRange(Paragraphs(view.Place.Guide.In(phrases.Language).Introduction));
        }

        body.AddRange(Paragraphs(text.Text));
        body.Add(new Container(Tone.Good, [new TextBlock(_words.Sees, TextStyle.Subtle), .. Paragraphs(text.Sees)]));
        if (view.Place.Step is 1)
        {
            body.Add(new TextBlock(SourceLine(view.Place.Guide), TextStyle.Subtle));
        }

        return Make(
            text.Title,
            body,
            [
                Move(_words.StepDone, GuideMove.Done, primary: true),
                Move(_words.Back, GuideMove.Back),
                Move(_words.IAmStuck, GuideMove.Stuck),
                Move(_words.Pause, GuideMove.Pause),
                Move(_words.ChangeMethod, GuideMove.ChangeMethod),
            ]
        );
    }

    private Card Stuck(StepView view)
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
                new TextBlock(_words.StillStuck, TextStyle.Subtle),
            ],
            [
                Move(_words.CameFurther, GuideMove.Done, primary: true),
                Move(_words.BackToStep, GuideMove.Back),
                .. topics.Select(topic => new PressAction(
                    topic.In(phrases.Language, context.CampaignIsOver).Title,
                    new AskTopic(topic.Id)
                )),
                Move(_words.Pause, GuideMove.Pause),
                Move(_words.ChangeMethod, GuideMove.ChangeMethod),
            ]
        );
    }

    private Card Unguided(string method)
    {
        var title = phrases.Methods.Title(method);

        return Make(
            title,
            [new TextBlock(title, TextStyle.Title), new TextBlock(_words.Unguided(phrases.Methods.Name(method)))],
            [
                Move(_words.StepDone, GuideMove.Done, primary: true),
                Move(_words.Back, GuideMove.Back),
                Move(_words.Pause, GuideMove.Pause),
            ]
        );
    }

    private Card Paused(PausedView view) =>
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

    private Card Tested(string method)
    {
        var asked = _words.AskTested(campaign.System, phrases.Methods.Name(method));

        return Make(
            asked,
            [new TextBlock(asked, TextStyle.Strong), new TextBlock(_words.AskTestedWhy, TextStyle.Subtle)],
            [
                new PressAction(_words.TestedYes, new ReportSwitched(method, Tested: true, _version), Primary: true),
                new PressAction(_words.TestedNo, new ReportSwitched(method, Tested: false, _version)),
                Move(_words.Back, GuideMove.Back),
                Move(_words.IAmStuck, GuideMove.Stuck),
            ]
        );
    }

    private Card NoGuide() =>
        Make(
            phrases.General.StartSwitch,
            [new TextBlock(_words.NoGuide)],
            [
                new PressAction(phrases.General.StartSwitch, new StartSwitch(), Primary: true),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
                new PressAction(phrases.General.Help, new ShowHelp()),
            ]
        );

    private Progress Progress(GuidePlace place) => StatusCards.Progress(place, phrases);

    private string Reason(MethodReason reason) => MethodReasons.In(phrases.Methods, reason);

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
        new(title, new GuideStep(move, _version), primary);

    private Card Make(string summary, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, summary, body, actions);
}
