using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Reminders;

/// <summary>Puts a person's reminders off, stops them or starts them again.</summary>
internal sealed class ReminderHandler(ReminderStore store, ReminderRules rules) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var choice = await store.FindAsync(turn.Person.Id, cancellationToken);
        var (chosen, reply) = Decide(turn, choice);
        if (chosen is not null)
        {
            await store.SaveAsync(turn.Person.Id, chosen, turn.Now, cancellationToken);
        }

        return reply;
    }

    private (ReminderChoice? Chosen, Reply Reply) Decide(Turn turn, ReminderChoice choice) =>
        turn.Input switch
        {
            Pressed { Press: StopReminders } or Said { Meaning.Intent: Intents.StopReminders } => (
                choice.StoppedForGood(),
                Reply.Replace(ReminderCards.Stopped(turn.Phrases))
            ),
            _ when choice.NothingToRemindOf => (null, Reply.Say(turn.Phrases.Reminders.NothingToRemindOf)),
            Pressed { Press: ResumeReminders } or Said { Meaning.Intent: Intents.ResumeReminders } => (
                choice.AsUsual(),
                Reply.Replace(ReminderCards.Resumed(turn.Phrases))
            ),
            Pressed { Press: SnoozeReminder press } => SnoozeTime.Of(press.Until, turn.Now, turn.Person.TimeZone)
                is { } until
                ? Snoozed(choice, until, turn)
                : (null, new Reply { Notice = turn.Phrases.General.OldButton }),
            Said { Meaning.Entities.When: var when } => Said(
                turn,
                choice,
                SnoozeTime.Of(when, turn.Now, turn.Person.TimeZone)
            ),
            _ => (null, Reply.Nothing),
        };

    private (ReminderChoice?, Reply) Said(Turn turn, ReminderChoice choice, Snooze snooze)
    {
        var words = turn.Phrases.Reminders;

        return snooze switch
        {
            Snooze.Until until => Snoozed(choice, until.At, turn),
            Snooze.Past => Ask(words.WasPast, turn),
            Snooze.Impossible => Ask(words.WasImpossible, turn),
            Snooze.TooFar => Ask(words.TooFar, turn),
            _ => Ask(words.WhenThen, turn),
        };
    }

    private (ReminderChoice?, Reply) Snoozed(ReminderChoice choice, DateTimeOffset until, Turn turn) =>
        choice.MaySnooze(rules.MostSnoozes)
            ? (choice.Snoozed(until), Reply.Replace(ReminderCards.Snoozed(until, turn.Phrases)))
            : (null, Reply.Replace(ReminderCards.NoMoreSnoozes(rules.MostSnoozes, turn.Phrases)));

    private static (ReminderChoice?, Reply) Ask(string question, Turn turn) =>
        (null, Reply.Show(ReminderCards.When(question, turn.Phrases)));
}
