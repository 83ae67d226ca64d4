using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>The cards that say where a person stands.</summary>
internal sealed class StatusCards(Phrases phrases, SwitchState state, TimeZoneInfo zone)
{
    private readonly StatusWords _words = phrases.Status;
    private readonly SwitchRecord _record = state.Record;

    public static Progress Progress(GuidePlace place, Phrases phrases) =>
        new(place.Number - 1, place.Total, phrases.Switching.StepOf(place.Number, place.Total));

    /// <summary>The switch has just been recorded.</summary>
    public Card Done(DoneView view)
    {
        var method = Name(_record.Method);
        var said =
            _record.Backup is { } backup ? _words.DoneBackup(method, phrases.Methods.Name(backup))
            : _record.Evidence is Evidence.Tested ? _words.DoneTested(method)
            : _words.DoneSaid(method);
        List<CardElement> body =
        [
            new TextBlock(_words.DoneTitle, TextStyle.Title),
            new Container(Tone.Good, [new TextBlock(said)]),
        ];
        if (view.Reserve is { } reserve)
        {
            body.Add(new TextBlock(_words.BackupTip));
            body.Add(new TextBlock(_words.BackupSuggestion(phrases.Methods.Name(reserve)), TextStyle.Subtle));
        }

        return new Card(
            phrases.Language,
            $"{_words.DoneTitle} {said}",
            body,
            [
                .. Backup(primary: true),
                .. HaveTested(),
                .. Undo(),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
            ]
        );
    }

    /// <summary>Weeks after the switch: does it still hold?</summary>
    public Card Check(string method)
    {
        var asked = _words.AskStillWorks(phrases.Methods.Name(method));

        return new Card(
            phrases.Language,
            asked,
            [new TextBlock(asked, TextStyle.Strong), new TextBlock(_words.AskStillWorksWhy, TextStyle.Subtle)],
            [
                new PressAction(
                    _words.StillWorksYes,
                    new ConfirmStillWorks(Works: true, _record.Version),
                    Primary: true
                ),
                new PressAction(_words.StillWorksNo, new ConfirmStillWorks(Works: false, _record.Version)),
                new PressAction(phrases.General.MyStatus, new ShowMyStatus()),
            ]
        );
    }

    public Card Status(StatusView view)
    {
        List<CardElement> body = [new TextBlock(_words.Title, TextStyle.Title), new FactSet(Facts())];
        if (view.Place is { } place)
        {
            body.Add(Progress(place, phrases));
        }

        body.Add(new TextBlock(Next()));
        if (view.Reserve is { } reserve)
        {
            body.Add(new TextBlock(_words.BackupSuggestion(phrases.Methods.Name(reserve)), TextStyle.Subtle));
        }

        body.AddRange(SwitchHistory.Lines(state.Events, phrases, zone));

        return new Card(phrases.Language, $"{_words.Title}: {StateWord()}", body, Actions());
    }

    private List<(string, string)> Facts()
    {
        List<(string, string)> facts = [(_words.State, StateWord())];
        Add(_words.Method, _record.Method is { } method ? phrases.Methods.Title(method) : null);
        Add(_words.Backup, _record.Backup is { } backup ? phrases.Methods.Title(backup) : null);
        Add(_words.Reason, ReasonWord());
        Add(_words.Evidence, EvidenceWord());
        Add(_words.Since, _record.Since is { } since ? Day(since) : null);

        return facts;

        void Add(string label, string? value)
        {
            if (value is not null)
            {
                facts.Add((label, value));
            }
        }
    }

    private string Day(DateTimeOffset at) =>
        phrases.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));

    private string StateWord() =>
        _record.Status switch
        {
            SwitchStatus.Started => _words.Started,
            SwitchStatus.Switched => _words.Switched,
            SwitchStatus.WithBackup => _words.WithBackup,
            SwitchStatus.Exempt => _words.Exempt,
            SwitchStatus.Reopened => _words.Reopened,
            _ => _words.NotStarted,
        };

    private string? EvidenceWord() =>
        _record.Evidence switch
        {
            Evidence.Said => _words.Said,
            Evidence.Tested => _words.Tested,
            Evidence.Confirmed => _words.Confirmed,
            _ => null,
        };

    private string? ReasonWord() =>
        _record.Reason switch
        {
            ExemptReason.NotUser => _words.NotUser,
            ExemptReason.OnLeave when _record.Until is { } until => _words.OnLeaveUntil(Day(until)),
            ExemptReason.OnLeave => _words.OnLeave,
            ExemptReason.Left => _words.Left,
            _ => null,
        };

    private string Next() =>
        _record switch
        {
            { Status: SwitchStatus.Started } => _words.NextStarted,
            { IsSwitched: true, Evidence: Evidence.Said } => _words.NextTest,
            { Status: SwitchStatus.Switched } => _words.NextBackup,
            { Status: SwitchStatus.WithBackup } => _words.NextNothing,
            { Reason: ExemptReason.OnLeave, Until: { } until } => _words.NextOnLeaveUntil(Day(until)),
            { Reason: ExemptReason.OnLeave } => _words.NextOnLeave,
            { Status: SwitchStatus.Exempt } => _words.NextExempt,
            { Status: SwitchStatus.Reopened } => _words.NextReopened,
            _ => _words.NextNotStarted,
        };

    private List<CardAction> Actions()
    {
        List<CardAction> actions = [];
        if (!_record.IsSwitched || state.Walk.InProgress)
        {
            var title = state.Walk.InProgress ? phrases.Switching.Resume : phrases.General.StartSwitch;
            actions.Add(new PressAction(title, new StartSwitch(), Primary: _record.Status is not SwitchStatus.Exempt));
        }

        if (_record.IsSwitched)
        {
            actions.AddRange(state.Walk.InProgress ? [] : Backup(primary: false));
            actions.AddRange(HaveTested());
            actions.Add(new PressAction(_words.LostAccess, new GuideStep(GuideMove.Reopen, state.Walk.Version)));
        }
        else if (_record.Status is not SwitchStatus.Exempt)
        {
            actions.Add(
                new PressAction(
                    phrases.Switching.AlreadySwitched,
                    new ReportSwitched("", Tested: false, state.Walk.Version)
                )
            );
        }

        actions.AddRange(Undo());

        return actions;
    }

    private IEnumerable<CardAction> Backup(bool primary) =>
        _record.Status is SwitchStatus.Switched
            ? [new PressAction(_words.AddBackup, new GuideStep(GuideMove.AddBackup, state.Walk.Version), primary)]
            : [];

    private IEnumerable<CardAction> HaveTested() =>
        _record is { IsSwitched: true, Evidence: Evidence.Said, Method: { } method }
            ? [new PressAction(_words.HaveTested, new ReportSwitched(method, Tested: true, state.Walk.Version))]
            : [];

    private IEnumerable<CardAction> Undo() =>
        _record.CanUndo ? [new PressAction(_words.Undo, new UndoSwitch(_record.Version))] : [];

    private string Name(string? method) => method is null ? "" : phrases.Methods.Name(method);
}
