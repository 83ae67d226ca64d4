using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Switching;

/// <summary>Reads a press or a command as a move.</summary>
internal static class SwitchMoves
{
    public static SwitchMove Of(TurnInput input, DateTimeOffset now = default) =>
        input switch
        {
            Pressed { Press: SwitchPress press } => Of(press),
            Said { Text: var text, Meaning: var meaning } => Of(meaning, text, now),
            _ => new ShowStatus(),
        };

    private static SwitchMove Of(SwitchPress press) =>
        press switch
        {
            StartSwitch => new Open(),
            StartGuide start => new OpenGuide(start.Guide),
            ConfirmStillWorks check => new StillWorks(check.Works, check.Record),
            AdvisorAnswer answer => new Answer(answer.Question, answer.Answer) { Walk = answer.Walk },
            ChooseMethod choose => new Choose(choose.Method) { Walk = choose.Walk },
            GuideStep step => Of(step.Move) with { Walk = step.Walk },
            ReportSwitched { Method: "" } => new SayDone(),
            ReportSwitched report => new Report(report.Method, report.Tested) { Walk = report.Walk },
            UndoSwitch undo => new Undo(undo.Record),
            _ => new ShowStatus(),
        };

    private static SwitchMove Of(string move) =>
        move switch
        {
            GuideMove.Done => new Next(),
            GuideMove.Back => new Back(),
            GuideMove.Stuck => new Stuck(),
            GuideMove.Pause => new Pause(),
            GuideMove.Resume => new Resume(),
            GuideMove.ChangeMethod => new ChangeMethod(),
            GuideMove.MoreMethods => new MoreMethods(),
            GuideMove.AskAgain => new AskAgain(),
            GuideMove.AddBackup => new AddBackup(),
            GuideMove.Leave => new Leave(),
            GuideMove.Reopen => new Reopen(),
            _ => new ShowStatus(),
        };

    private static SwitchMove Of(Meaning meaning, string text, DateTimeOffset now)
    {
        var method = meaning.Entities.Methods.Count > 0 ? meaning.Entities.Methods[0] : null;

        return meaning.Intent switch
        {
            Intents.StartSwitch => new Open(method),
            Intents.NextStep => new Next(),
            Intents.Back => new Back(),
            Intents.Stuck => new Stuck(),
            Intents.Cancel => new Pause(),
            Intents.ReportDone => new SayDone(method, IsOneWord(text)),
            Intents.UndoReport => new Undo(),
            Intents.ReportExempt => Exempted(ExemptReasons.Of(text), meaning.Entities.When, now),
            Intents.Yes => new Confirm(Yes: true),
            Intents.No => new Confirm(Yes: false),
            _ => new ShowStatus(),
        };
    }

    private static bool IsOneWord(string text) => !text.AsSpan().Trim().Contains(' ');

    // "On leave until 1 March" ends as that day begins, where the person is. Whoever does not say until when is away until further notice.
    private static Exempt Exempted(ExemptReason reason, When? when, DateTimeOffset now) =>
        new(
            reason,
            reason is ExemptReason.OnLeave && when?.Date is { } day && day > DateOnly.FromDateTime(now.DateTime)
                ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), now.Offset)
                : null
        );
}
