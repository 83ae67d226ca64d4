using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders;

public sealed class ReminderCloserTests(WaveFixture bot) : IClassFixture<WaveFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_who_has_switched_finds_their_old_reminders_done()
    {
        var person = await bot.KnowAsync("Switching Siv");
        await bot.RemindAsync();
        var reminder = person.Sees.MessageId;
        await person.Says("Hej");

        await person.Says("Jag har bytt till EU Login-appen");
        await CloseAsync();

        var seen = Seen.From(bot.Teams.Chat(person.Teams).Messages.Single(message => message.Id == reminder));
        seen.Text.ShouldStartWith("Klart, du har bytt");
        seen.Buttons.ShouldBe(["Min status"]);
    }

    [Fact]
    public async Task A_card_that_has_taken_the_reminders_place_stays()
    {
        var person = await bot.KnowAsync("Pressing Per");
        await bot.RemindAsync();
        var reminder = person.Sees.MessageId;

        await person.Presses("Jag har redan bytt");
        await person.Presses("EU Login-appen");
        var done = await person.Presses("Ja, det fungerade");
        await CloseAsync();

        done.MessageId.ShouldBe(reminder);
        person.Sees.Text.ShouldBe(done.Text);
    }

    [Fact]
    public async Task A_person_whose_chat_Teams_has_forgotten_is_reminded_in_a_new_one()
    {
        var person = await bot.KnowAsync("Forgotten Frans");
        bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.ConversationNotFound);

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe("accepted");
        bot.RemindersTo(person).ShouldBe(1);
    }

    private Task CloseAsync() => bot.Services.GetRequiredService<ReminderCloser>().CloseAsync(Token);
}
