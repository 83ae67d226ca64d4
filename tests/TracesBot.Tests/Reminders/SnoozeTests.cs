using TracesBot.Teams;

namespace TracesBot.Reminders;

public sealed class SnoozeTests(WaveFixture bot) : IClassFixture<WaveFixture>
{
    [Theory]
    [InlineData("Påminn mig i morgon", "Då påminner jag dig tisdag 24 november kl. 09.00.")]
    [InlineData("Påminn mig nästa vecka", "Då påminner jag dig måndag 30 november kl. 09.00.")]
    public async Task A_person_who_puts_a_reminder_off_sees_when_it_comes_in_place_of_it(
        string button,
        string confirmation
    )
    {
        await using var own = new WaveFixture();
        await own.InitializeAsync();
        var person = await own.KnowAsync($"Later {button}");
        await own.RemindAsync();
        var reminder = person.Sees;

        var seen = await person.Presses(button);

        seen.MessageId.ShouldBe(reminder.MessageId);
        seen.Text.ShouldBe(confirmation);
        (await person.Presses("Ångra")).Text.ShouldStartWith("Då kan du få påminnelser igen");
        // Not yet the time they had chosen, and no longer just after the first one.
        own.Clock.Advance(TimeSpan.FromHours(12));
        await own.RemindAsync(anyHour: true);
        own.RemindersTo(person).ShouldBe(1);
    }

    [Theory]
    [InlineData("Sluta påminna mig", "Jag skickar inga fler påminnelser till dig.", "Påminn mig igen")]
    [InlineData("Stop reminding me", "I will send you no more reminders.", "Remind me again")]
    public async Task A_person_who_writes_that_it_is_enough_gets_no_more_and_can_change_their_mind(
        string words,
        string confirmation,
        string back
    )
    {
        var person = await bot.KnowAsync($"Enough {back}");

        var seen = await person.Says(words);
        await bot.RemindAsync();

        seen.Text.ShouldStartWith(confirmation);
        seen.Buttons[0].ShouldBe(back);
        person.Sees.MessageId.ShouldBe(seen.MessageId);
        await person.Presses(back);
        await bot.RemindAsync();
        person.Sees.Buttons.Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_old_button_pressed_twice_does_no_harm()
    {
        var person = await bot.KnowAsync("Twice Ture");
        await bot.RemindAsync();
        var reminder = person.Sees;
        await person.Presses("Sluta påminna mig");

        var again = await person.Presses("Påminn mig i morgon", on: reminder);

        again.Text.ShouldStartWith("Då påminner jag dig tisdag 24 november");
    }

    [Fact]
    public async Task A_person_who_is_done_is_told_that_there_is_nothing_to_remind_of()
    {
        var person = await bot.KnowAsync("Done Doris");
        await bot.RemindAsync();
        await bot.SwitchAsync(person);

        var seen = await person.Presses("Påminn mig i morgon");

        seen.Notice.ShouldBe("Svaret står längst ned i chatten.");
        person.Sees.Text.ShouldBe("Du är klar med bytet, så jag skickar inga påminnelser till dig.");
    }

    [Theory]
    [InlineData("Påminn mig på torsdag kl 9", "torsdag 26 november kl. 09.00")]
    [InlineData("Remind me on Thursday at 9", "Thursday 26 November at 09:00")]
    [InlineData("Påminn mig i morgon eftermiddag", "tisdag 24 november kl. 13.00")]
    public async Task A_person_names_a_time_in_their_own_words(string words, string time)
    {
        var seen = await bot.Meet($"Words {words}").Says(words);

        seen.Text.ShouldContain(time);
    }

    [Fact]
    public async Task A_person_who_names_no_time_is_asked_with_buttons()
    {
        var person = bot.Meet("Timeless Tea");

        var seen = await person.Says("Påminn mig senare");

        seen.Text.ShouldContain("När vill du att jag påminner dig?");
        (await person.Presses("Påminn mig om tre timmar")).Text.ShouldBe(
            "Då påminner jag dig måndag 23 november kl. 13.00."
        );
    }

    [Fact]
    public async Task Reminders_are_not_talked_about_where_others_read_along()
    {
        var person = bot.Meet("Group Gustav");
        var group = bot.Teams.AddGroupChat(person.Teams);

        await person.Do(bot.Teams.Activities.Message(person.Teams, "Sluta påminna mig", group));

        bot.Teams.Chat(group.Id).Last.Text.ShouldNotBeNull().ShouldContain("egen chatt");
    }

    [Fact]
    public async Task A_person_who_has_put_reminders_off_five_times_is_told_that_it_is_enough()
    {
        await using var own = new WaveFixture();
        await own.InitializeAsync();
        var person = await own.KnowAsync("Putting-off Per");
        for (var i = 0; i < 5; i++)
        {
            (await person.Says("påminn mig om 2 timmar")).Text.ShouldStartWith("Då påminner jag dig");
            own.Clock.Advance(TimeSpan.FromHours(3));
            var left = i + 1;
            await own.Teams.ArrivalAsync(
                arrival =>
                    arrival.Kind is ArrivalKind.Send
                    && arrival.Activity!.ToJsonString().Contains("bad mig", StringComparison.Ordinal)
                    && --left is 0,
                TestContext.Current.CancellationToken
            );
        }

        var seen = await person.Says("påminn mig om 2 timmar");

        seen.Text.ShouldStartWith("Du har redan skjutit upp påminnelserna 5 gånger");
        seen.Buttons.ShouldContain("Starta bytet");
    }

    [Fact]
    public async Task A_person_who_changes_the_time_or_regrets_has_not_put_it_off_again()
    {
        var person = await bot.KnowAsync("Regretting Rut");
        for (var i = 0; i < 4; i++)
        {
            await person.Says("påminn mig i morgon");
            await person.Says("påminn mig på torsdag");
            await person.Presses("Ångra");
        }

        (await person.Says("påminn mig i morgon")).Text.ShouldStartWith("Då påminner jag dig");
    }
}
