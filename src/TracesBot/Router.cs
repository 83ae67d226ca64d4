using TracesBot.Answers;
using TracesBot.Answers.Questions;
using TracesBot.Cards;
using TracesBot.People;
using TracesBot.People.Uploads;
using TracesBot.Privacy;
using TracesBot.Readiness;
using TracesBot.Readiness.Digests;
using TracesBot.Readiness.Exports;
using TracesBot.Readiness.Nudges;
using TracesBot.Reminders;
using TracesBot.Reminders.Waves;
using TracesBot.Switching;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>The table of contents of the bot: which slice takes which turn.</summary>
internal sealed class Router(IServiceProvider services)
{
    public ITurnHandler Route(Turn turn) =>
        turn.Input is Said { HadSecret: true } said
            ? new SecretHandler(AsksSomething(said.Meaning) ? RouteInput(turn) : null)
            : RouteInput(turn);

    private ITurnHandler RouteInput(Turn turn) =>
        turn.Input switch
        {
            Ignored => Take<NothingHandler>(),
            Arrived => Take<ArrivalHandler>(),
            Left => Take<DepartureHandler>(),
            PressedUnknown => Take<UnknownPressHandler>(),
            Wordless => Take<WordlessHandler>(),
            FileSent or FileAnswered { Subject.Kind: FileKinds.RosterFaults } or Pressed { Press: RosterPress } =>
                InPrivate<RosterUploadHandler>(turn),
            Pressed { Press: ShowHelp } => Take<SmallTalkHandler>(),
            Pressed { Press: SwitchPress } => InPrivate<SwitchHandler>(turn),
            Pressed { Press: ReminderPress } => InPrivate<ReminderHandler>(turn),
            FileAnswered { Subject.Kind: FileKinds.Readiness } => InPrivate<ExportHandler>(turn),
            Pressed { Press: PrivacyPress } or FileAnswered => InPrivate<PrivacyHandler>(turn),
            Pressed { Press: WavePress } => InPrivate<WavesHandler>(turn),
            Pressed { Press: ShowReadiness { View: ReadinessView.Export } } => InPrivate<ExportHandler>(turn),
            Pressed { Press: SendNudge or ShowReadiness { View: ReadinessView.Nudge } } => InPrivate<NudgeHandler>(
                turn
            ),
            Pressed { Press: ShowDigest or SetDigest } => InPrivate<DigestHandler>(turn),
            Pressed { Press: ReadinessPress } => InPrivate<ReadinessHandler>(turn),
            Pressed { Press: QuestionPress } => InPrivate<QuestionsHandler>(turn),
            Pressed { Press: FeedbackPress } or Rated => Take<FeedbackHandler>(),
            Pressed => Take<AsideHandler>(),
            Said { Text: var text } when ImportCommand.Is(text) => InPrivate<RosterUploadHandler>(turn),
            Said { Text: var text } when LookCommand.Is(text) => InPrivate<PrivacyHandler>(turn),
            Said { Text: var text } when WaveCommand.Read(text, Administers(turn)) is not null =>
                InPrivate<WavesHandler>(turn),
            Said { Text: var text } when DigestCommand.Read(text) is not null => InPrivate<DigestHandler>(turn),
            Said { Text: var text } when QuestionCommand.Is(text) => InPrivate<QuestionsHandler>(turn),
            Said said when ManagersQuestion.Is(said) => InPrivate<ReadinessHandler>(turn),
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
            or Intents.PersonStatus => InPrivate<ReadinessHandler>(turn),
            Intents.RemindTeam => InPrivate<NudgeHandler>(turn),
            Intents.ExportTeam => InPrivate<ExportHandler>(turn),
            Intents.ExportMyData or Intents.DeleteMyData => InPrivate<PrivacyHandler>(turn),
            Intents.FeedbackNegative => Take<FeedbackHandler>(),
            _ => Take<SmallTalkHandler>(),
        };

    /// <summary>Whether there is more to a message than the secret that was taken out of it.</summary>
    private static bool AsksSomething(Meaning meaning) =>
        meaning.Kind switch
        {
            MeaningKind.Answer or MeaningKind.Suggest => true,
            MeaningKind.Command => meaning.Intent
                is not (
                    Intents.Greeting
                    or Intents.Thanks
                    or Intents.Goodbye
                    or Intents.Yes
                    or Intents.No
                    or Intents.Cancel
                ),
            _ => false,
        };

    private bool Administers(Turn turn) => services.GetRequiredService<Roles>().Administers(turn.Person.Id);

    /// <summary>What only the person may read is not said in a group.</summary>
    private ITurnHandler InPrivate<THandler>(Turn turn)
        where THandler : ITurnHandler => turn.Private ? Take<THandler>() : Take<OnlyInPrivateHandler>();

    private THandler Take<THandler>()
        where THandler : ITurnHandler => services.GetRequiredService<THandler>();
}
