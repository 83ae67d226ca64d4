using CsCheck;
using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>Whatever somebody presses and writes, there is a way on, and nothing is recorded twice.</summary>
public sealed class SwitchFlowProperties
{
    private static readonly SwitchMove[] Commands =
    [
        new Open(),
        new Open("security-key"),
        new Open("no-such-method"),
        new Next(),
        new Back(),
        new Stuck(),
        new Pause(),
        new SayDone(),
        new SayDone("bankid"),
        new SayDone("no-such-method"),
        new Undo(),
        new Exempt(ExemptReason.Left),
        new Exempt(ExemptReason.OnLeave, Switch.Start.AddDays(90)),
        new OpenGuide("forgotten-pin"),
        new OpenGuide("lost-phone"),
        new OpenGuide("passkey"),
        new OpenGuide("no-such-guide"),
        new ShowStatus(),
        new Confirm(Yes: true),
        new Confirm(Yes: false),
    ];

    private static readonly SwitchMove[] Forged =
    [
        new Answer("eid", "maybe"),
        new Answer("nothing", "yes"),
        new Choose("no-such-method"),
        new Choose("passkey"),
        new Report("no-such-method", Tested: true),
        new Report("passkey", Tested: true),
        new AddBackup(),
        new Reopen(),
        new Leave(),
        new StillWorks(Works: true),
        new StillWorks(Works: false, 2),
        new MoreMethods(),
        new AskAgain(),
        new ChangeMethod(),
        new Resume(),
        new Next(),
        new Undo(3),
    ];

    private enum Kind
    {
        Button,
        OldButton,
        Command,
        Forgery,
        WrongWalk,
        DateChanges,
    }

    [Fact]
    public void Any_sequence_of_presses_and_commands_leaves_a_card_and_records_nothing_twice() =>
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 999], Gen.Int[0, 999])
            .Array[1, 60]
            .Sample(
                steps =>
                {
                    var person = new Switch();
                    person.Do(new ShowStatus());
                    var seen = new List<CardPress>();
                    foreach (var (kind, one, other) in steps)
                    {
                        if (kind is Kind.DateChanges)
                        {
                            person.IsOver = !person.IsOver;
                            continue;
                        }

                        var presses = Presses(person);
                        seen.AddRange(presses);
                        Take(person, Move(kind, one, other, presses, seen, person), isPress: kind is not Kind.Command);
                    }
                },
                iter: 2_000,
                threads: 1
            );

    private static void Take(Switch person, SwitchMove move, bool isPress)
    {
        var before = person.State;
        person.Now += TimeSpan.FromHours(5);
        person.Do(move);
        var after = person.State;

        Record(before, after);
        if (move.Walk is { } walk && walk != before.Walk.Version)
        {
            after.ShouldBe(before);
        }

        foreach (var language in new[] { Language.Swedish, Language.English })
        {
            person.Card(language).Actions.Count.ShouldBeInRange(1, 6);
        }

        // The same button once more, before the new card is there.
        if (isPress && move is not ShowStatus)
        {
            person.Do(move);
            person.State.Events.Count.ShouldBe(after.Events.Count);
        }
    }

    private static void Record(SwitchState before, SwitchState after)
    {
        after.Events.Take(before.Events.Count).ShouldBe(before.Events);
        var record = before.Record;
        foreach (var entry in after.Events.Skip(before.Events.Count))
        {
            if (entry.Kind is SwitchEventKind.Switched)
            {
                record.IsSwitched.ShouldBeFalse();
            }
            else if (entry.Kind is SwitchEventKind.BackupAdded)
            {
                record.IsSwitched.ShouldBeTrue();
                new[] { record.Method, record.Backup }.ShouldNotContain(entry.Method, StringComparer.Ordinal);
            }
            else if (entry.Kind is SwitchEventKind.Exempted)
            {
                (record.Status is SwitchStatus.Exempt && record.Until == entry.Until).ShouldBeFalse();
            }
            else if (entry.Kind is SwitchEventKind.Undone)
            {
                record.CanUndo.ShouldBeTrue();
            }

            record = SwitchRecord.Replay([.. after.Events.Take(record.Version + 1)]);
        }
    }

    private static List<CardPress> Presses(Switch person) =>
        [
            .. person
                .Card()
                .Actions.OfType<PressAction>()
                .Select(action => action.Press)
                .Where(press => press is SwitchPress),
        ];

    private static SwitchMove Move(
        Kind kind,
        int one,
        int other,
        List<CardPress> shown,
        List<CardPress> seen,
        Switch person
    ) =>
        kind switch
        {
            Kind.Button when shown.Count > 0 => SwitchMoves.Of(new Pressed(shown[one % shown.Count])),
            Kind.OldButton when seen.Count > 0 => SwitchMoves.Of(new Pressed(seen[one % seen.Count])),
            Kind.Forgery => Forged[one % Forged.Length] with { Walk = person.State.Walk.Version },
            Kind.WrongWalk => Forged[one % Forged.Length] with { Walk = other },
            _ => Commands[one % Commands.Length],
        };
}
