using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>A card for every view; those before a guide are made here.</summary>
internal sealed class SwitchCards(Phrases phrases, SwitchContext context, SwitchState state, TimeZoneInfo zone)
{
    private readonly SwitchingWords _words = phrases.Switching;
    private readonly Campaign _campaign = context.Campaign;
    private readonly long _version = state.Walk.Version;

    public Card Of(SwitchView view, SwitchNote note)
    {
        var status = new StatusCards(phrases, state, zone);
        var guide = new GuideCards(phrases, context, _version);
        var card = view switch
        {
            QuestionView question => Question(question),
            MethodsView { Reporting: true } methods => Which(methods),
            MethodsView methods => Methods(methods),
            StepView { IsStuck: true } step => guide.Stuck(step),
            StepView step => guide.Step(step),
            UnguidedView unguided => guide.Unguided(unguided.Method),
            PausedView paused => guide.Paused(paused),
            TestedView tested => guide.Tested(tested.Method),
            CheckView check => status.Check(check.Method),
            GuideDoneView ended => guide.Ended(ended.Guide),
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
            SwitchNote.GuideDone => _words.BackInGuide,
            SwitchNote.StillWorks => phrases.Status.StillWorksNoted,
            SwitchNote.Undone => phrases.Status.Undone,
            _ => null,
        };

    private Card Question(QuestionView view)
    {
        var (asked, why) = view.Question switch
        {
            AdvisorQuestion.Access => (_words.AskAccess(_campaign.System), _words.AskAccessWhy),
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

        body.AddRange(others.SelectMany(Other));
        if (MethodAdvisor.NeedsRecovery(state.Walk.Answers, context.CanRecover))
        {
            body.Add(new Container(Tone.Warning, [new TextBlock(_words.RecoveryFirst(_campaign.LoginService))]));
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

    private IEnumerable<CardElement> Other(RankedMethod ranked)
    {
        yield return new TextBlock($"**{phrases.Methods.Title(ranked.Method)}:** {Reason(ranked.Reason)}");
        if (phrases.Methods.Find(ranked.Method) is { } text)
        {
            var minutes = GuidePlan.Of(state.Walk with { Method = ranked.Method }, context).Minutes;
            yield return new TextBlock(
                _words.NeedsCostTime(text.Needs, text.Cost, minutes is 0 ? null : minutes),
                TextStyle.Subtle
            );
        }
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

    private string Reason(MethodReason reason) => MethodReasons.In(phrases.Methods, reason);

    private PressAction Move(string title, string move, bool primary = false) =>
        new(title, new GuideStep(move, _version), primary);

    private Card Make(string summary, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, summary, body, actions);
}
