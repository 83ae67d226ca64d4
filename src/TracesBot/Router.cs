using TracesBot.Answers;
using TracesBot.Cards;
using TracesBot.People;
using TracesBot.Readiness;
using TracesBot.Reminders;
using TracesBot.Switching;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>The table of contents of the bot: which slice takes which turn.</summary>
internal sealed class Router(IServiceProvider services)
{
    public ITurnHandler Route(Turn turn) =>
        turn.Input switch
        {
            Ignored => Take<NothingHandler>(),
            Arrived => Take<ArrivalHandler>(),
            Left => Take<DepartureHandler>(),
            PressedUnknown => Take<UnknownPressHandler>(),
            Pressed { Press: ShowHelp } => Take<SmallTalkHandler>(),
            Pressed { Press: SwitchPress } => InPrivate<SwitchHandler>(turn),
            Pressed { Press: ReminderPress } => InPrivate<ReminderHandler>(turn),
            Pressed { Press: ReadinessPress } => InPrivate<ReadinessHandler>(turn),
            Pressed or Rated => Take<AsideHandler>(),
            Said { Meaning: { Kind: MeaningKind.Command, Intent: { } intent } } => Command(turn, intent),
            _ => Take<AsideHandler>(),
        };

    private ITurnHandler Command(Turn turn, string intent) =>
        intent switch
        {
            Intents.StartSwitch
            or Intents.NextStep
            or Intents.Back
            or Intents.Stuck
            or Intents.Cancel
            or Intents.Yes
            or Intents.No
            or Intents.ReportDone
            or Intents.ReportExempt
            or Intents.UndoReport
            or Intents.MyStatus => InPrivate<SwitchHandler>(turn),
            Intents.Snooze or Intents.StopReminders or Intents.ResumeReminders => InPrivate<ReminderHandler>(turn),
            Intents.TeamReadiness
            or Intents.TeamRemaining
            or Intents.TeamCompleted
            or Intents.TeamByMethod
            or Intents.TeamTrend
            or Intents.OrganisationReadiness
            or Intents.PersonStatus
            or Intents.RemindTeam
            or Intents.ExportTeam => InPrivate<ReadinessHandler>(turn),
            Intents.FeedbackNegative => Take<AnswerHandler>(),
            _ => Take<SmallTalkHandler>(),
        };

    /// <summary>What only the person may read is not said in a group.</summary>
    private ITurnHandler InPrivate<THandler>(Turn turn)
        where THandler : ITurnHandler => turn.Private ? Take<THandler>() : Take<OnlyInPrivateHandler>();

    private THandler Take<THandler>()
        where THandler : ITurnHandler => services.GetRequiredService<THandler>();
}
