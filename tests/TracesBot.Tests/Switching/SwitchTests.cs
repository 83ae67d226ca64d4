using System.Text.Json.Nodes;
using TracesBot.Chat;

namespace TracesBot.Switching;

/// <summary>The switch as a person in Teams goes through it.</summary>
public sealed class SwitchTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task A_person_is_led_from_the_first_question_to_done_and_can_take_it_back_in_Swedish()
    {
        var person = bot.Meet("Guided Gunnar");
        (await person.Says("Starta bytet")).Text.ShouldContain("Kommer du in i TRACES NT i dag?");
        await person.Presses("Ja");
        await person.Presses("Ja");
        await person.Presses("Nej, ingen");
        var methods = await person.Presses("Ja");
        methods.Text.ShouldContain("Bäst för dig: EU Login-appen");
        methods.Text.ShouldContain("gratis");
        methods.Buttons.ShouldBe([
            "Välj EU Login-appen",
            "Välj datorns skärmlås",
            "Välj lösennyckel (passkey)",
            "Välj säkerhetsnyckel",
            "Ändra mina svar",
        ]);

        var step = await person.Presses("Välj EU Login-appen");
        for (var number = 1; number <= 7; number++)
        {
            step.Text.ShouldContain($"Steg {number} av 7");
            step = await person.Presses(number is 7 ? "Klart" : "Klart, nästa");
        }

        step.Text.ShouldContain("Har du provat att logga in i TRACES NT med EU Login-appen?");
        var done = await person.Presses("Ja, det fungerade");
        done.Text.ShouldContain("Klart!");
        done.Text.ShouldContain("reservmetod");
        (await person.Presses("Min status")).Text.ShouldContain("du har provat att logga in");

        var undone = await person.Presses("Ångra");
        undone.Text.ShouldContain("Jag har tagit tillbaka det");
        undone.Text.ShouldContain("Påbörjat");
        (await person.Presses("Fortsätt")).Text.ShouldContain("Steg 7 av 7");
        person.SeesAll.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_person_is_led_from_the_first_question_to_done_and_can_take_it_back_in_English()
    {
        var person = bot.Meet("Guided Grace", "en-GB");
        (await person.Says("Start the switch")).Text.ShouldContain("Can you get in to TRACES NT today?");
        await person.Presses("No");
        await person.Presses("No");
        await person.Presses("BankID");
        var methods = await person.Presses("No");
        methods.Text.ShouldContain("Best for you: BankID");
        methods.Text.ShouldContain("Because you are locked out");

        var step = await person.Presses("Choose BankID");
        step.Text.ShouldContain("suspend");
        for (var number = 1; number <= 12; number++)
        {
            step.Text.ShouldContain($"Step {number} of 12");
            step = await person.Presses(number is 12 ? "Done" : "Done, next");
        }

        var done = await person.Presses("No, not yet");
        done.Text.ShouldContain("You have switched to BankID.");
        (await person.Presses("I have tried to log in")).Text.ShouldContain("you have tried to log in");
        (await person.Says("Undo")).Text.ShouldContain("you have said so");
        (await person.Says("Undo")).Text.ShouldContain("Started");
    }

    [Fact]
    public async Task A_double_press_does_one_thing()
    {
        var person = await Walking("Double Disa");
        var first = person.Sees;

        await person.Presses("Klart, nästa", first);
        var again = await person.Presses("Klart, nästa", first);

        again.Text.ShouldContain("Det kortet var gammalt");
        again.Text.ShouldContain("Steg 2 av 7");
    }

    [Fact]
    public async Task A_press_that_Teams_delivers_twice_is_done_once_and_answered_alike()
    {
        var person = await Walking("Retry Rune");
        var data = person.Sees.DataOf("Klart, nästa");
        var press = bot.Teams.Activities.Execute(
            person.Teams,
            person.Sees.MessageId,
            "switch-step",
            data,
            "Klart, nästa"
        );

        var first = await person.Do(press);
        var again = await person.Do((JsonObject)press.DeepClone());

        again.Text.ShouldBe(first.Text);
        again.Text.ShouldContain("Steg 2 av 7");
    }

    [Fact]
    public async Task A_card_from_weeks_ago_shows_where_the_person_is_now()
    {
        var person = await Walking("Stale Stina");
        var old = person.Sees;
        await person.Presses("Klart, nästa");
        await person.Says("nästa steg");

        var shown = await person.Presses("Byt metod", old);

        shown.Text.ShouldContain("Steg 3 av 7");
    }

    [Fact]
    public async Task A_person_goes_on_in_another_language_where_they_paused()
    {
        var person = await Walking("Bilingual Bo");
        await person.Presses("Klart, nästa");
        (await person.Presses("Pausa")).Text.ShouldContain("Jag minns var du är.");

        var resumed = await person.Says("Start the switch");

        resumed.Text.ShouldContain("Step 2 of 7");
        resumed.Buttons.ShouldContain("I am stuck", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_question_in_the_middle_of_a_guide_leaves_the_guide_where_it_was()
    {
        var person = await Walking("Sidetracked Sara");
        await person.Presses("Klart, nästa");

        (await person.Says("När slutade SMS-inloggningen att fungera?")).Text.ShouldContain("30 juni 2025");

        (await person.Says("Nästa")).Text.ShouldContain("Steg 3 av 7");
    }

    [Fact]
    public async Task Whoever_is_stuck_gets_help_with_the_step_and_a_way_on()
    {
        var person = await Walking("Stuck Sture");
        await person.Presses("Jag har fastnat");

        person.Sees.Text.ShouldContain("skärmlås");
        person.Sees.Buttons.ShouldContain("Nu gick det, nästa", StringComparer.Ordinal);
        (await person.Presses("Nu gick det, nästa")).Text.ShouldContain("Steg 2 av 7");
    }

    [Theory]
    [InlineData("Nästa", "Starta bytet")]
    [InlineData("Tillbaka", "Starta bytet")]
    [InlineData("I'm stuck", "Start the switch")]
    public async Task Whoever_speaks_of_a_step_without_a_guide_is_told_how_to_start(string said, string button) =>
        (await bot.Meet($"Guideless {said}").Says(said)).Buttons.ShouldContain(button, StringComparer.Ordinal);

    [Fact]
    public async Task Whoever_has_switched_by_themselves_is_asked_which_method()
    {
        var person = bot.Meet("Quick Kajsa");
        await person.Says("Jag har bytt nu");
        person.Sees.Text.ShouldContain("Vilken metod har du bytt till?");
        await person.Presses("Fler metoder");
        await person.Presses("Säkerhetsnyckel");
        await person.Says("Ja");

        (await person.Says("Vad är min status?")).Text.ShouldContain("Säkerhetsnyckel");
    }

    [Theory]
    [InlineData("klart! kör med BankID sedan i morse", "Du har bytt till BankID.")]
    [InlineData("done, using the EU Login app now", "You have switched to the EU Login app.")]
    public async Task Whoever_names_the_method_is_noted_at_once(string said, string noted) =>
        (await bot.Meet($"Named {said}").Says(said)).Text.ShouldContain(noted);

    [Fact]
    public async Task An_exempt_person_sees_why_and_can_take_it_back()
    {
        var person = bot.Meet("Exempt Eva");

        (await person.Says("jag är föräldraledig till augusti")).Text.ShouldContain("du är ledig");
        (await person.Presses("Ångra")).Text.ShouldContain("Inte påbörjat");
    }

    [Fact]
    public async Task Where_somebody_stands_is_not_told_in_a_group()
    {
        var person = bot.Meet("Public Per");
        var group = bot.Teams.AddGroupChat(person.Teams);

        await person.Do(bot.Teams.Activities.Message(person.Teams, "Vad är min status?", group));

        bot.Teams.Chat(group.Id).Last.Text.ShouldNotBeNull().ShouldContain("egen chatt");
    }

    [Fact]
    public async Task An_old_client_without_Execute_gets_the_same_card_in_place()
    {
        var person = await Walking("Old Client Olof");

        (await person.PressesInAnOldClient("Klart, nästa")).Text.ShouldContain("Steg 2 av 7");

        person.SeesAll.ShouldHaveSingleItem();
    }

    private async Task<Person> Walking(string name)
    {
        var person = bot.Meet(name);
        await person.Says("Starta bytet");
        await person.Presses("Ja");
        await person.Presses("Ja");
        await person.Presses("BankID");
        await person.Presses("Välj EU Login-appen");

        return person;
    }
}
