using TracesBot.Chat;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders;

public sealed class WaveTests(WaveFixture bot) : IClassFixture<WaveFixture>
{
    [Fact]
    public async Task A_wave_reaches_those_who_have_not_switched_and_nobody_else()
    {
        var open = await bot.KnowAsync("Open Olle");
        var done = await bot.KnowAsync("Done Disa");
        await bot.SwitchAsync(done);

        var wave = await bot.RemindAsync();

        (bot.RemindersTo(open), bot.RemindersTo(done)).ShouldBe((1, 0));
        (await bot.OutcomeAsync(wave, open)).ShouldBe("accepted");
        (await bot.OutcomeAsync(wave, done)).ShouldBe("skipped done");
        open.Sees.Text.ShouldContain(
            "Sedan den 30 juni 2025, alltså i mer än ett år, går det inte att logga in i TRACES NT med SMS."
        );
        var sent = bot.Teams.Chat(open.Teams).Last.Activity;
        ((string?)sent["summary"]).ShouldBe("Det går inte längre att logga in i TRACES NT med SMS");
        ((bool?)sent["channelData"]?["notification"]?["alert"]).ShouldBe(expected: true);
    }

    [Fact]
    public async Task A_person_who_speaks_English_is_reminded_in_English()
    {
        var person = await bot.KnowAsync("English Emma", "When did SMS login stop working?");

        await bot.RemindAsync();

        person.Sees.Text.ShouldStartWith("SMS no longer works for logging in to TRACES NT");
    }

    [Fact]
    public async Task A_person_who_snoozed_or_stopped_gets_nothing_from_a_wave()
    {
        var snoozed = await bot.KnowAsync("Snoozed Sven");
        var stopped = await bot.KnowAsync("Stopped Stina");
        await bot.RemindAsync();
        await snoozed.Presses("Påminn mig i morgon");
        await stopped.Presses("Sluta påminna mig");

        var wave = await bot.RemindAsync();

        (bot.RemindersTo(snoozed), bot.RemindersTo(stopped)).ShouldBe((0, 0));
        (await bot.OutcomeAsync(wave, snoozed)).ShouldBe("skipped snoozed");
        (await bot.OutcomeAsync(wave, stopped)).ShouldBe("skipped stopped");
    }

    [Fact]
    public async Task A_person_who_has_already_switched_says_so_on_the_reminder_itself()
    {
        var person = await bot.KnowAsync("Already Alva");
        await bot.RemindAsync();
        var reminder = person.Sees;

        var seen = await person.Presses("Jag har redan bytt");

        seen.MessageId.ShouldBe(reminder.MessageId);
        seen.Notice.ShouldBeNull();
        seen.Buttons.ShouldNotContain("Sluta påminna mig");
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_left_alone_until_they_write_again()
    {
        var person = await bot.KnowAsync("Blocking Bo");
        bot.Teams.Block(person.Teams);

        var first = await bot.RemindAsync();
        var second = await bot.RemindAsync();

        (await bot.OutcomeAsync(first, person)).ShouldBe("refused blocked");
        (await bot.OutcomeAsync(second, person)).ShouldBe("skipped unreachable");
        (await bot.UnreachableAsync(person)).ShouldBe("blocked");
        bot.Teams.Reopen(person.Teams);
        await person.Says("Hej igen");
        await bot.RemindAsync();
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_whose_reminder_arrived_while_the_gateway_failed_gets_no_second_one()
    {
        var person = await bot.KnowAsync("Gateway Gun");
        bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.BadGateway.AfterAcceptance());

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe("uncertain status-502");
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_whose_connection_was_cut_gets_no_second_one()
    {
        var person = await bot.KnowAsync("Cut Carin");
        bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.ConnectionCut.AfterAcceptance());

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe("uncertain connection-lost");
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_whom_Teams_throttles_longer_than_the_connector_waits_gets_one_reminder()
    {
        var person = await bot.KnowAsync("Throttled Tor");
        bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.Throttled(TimeSpan.Zero), times: 6);

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe("accepted");
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_removed_the_app_is_refused_and_remembered()
    {
        var person = await bot.KnowAsync("Removed Rut");
        bot.Teams.Uninstall(person.Teams);

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe("refused not-in-roster");
        (await bot.UnreachableAsync(person)).ShouldBe("not-in-roster");
    }

    [Fact]
    public async Task A_person_who_removed_the_app_is_off_the_list_until_they_install_it_again()
    {
        var person = await bot.KnowAsync("Reinstalling Rio");
        await person.Do(bot.Teams.Activities.Uninstalled(person.Teams));
        var without = await bot.RemindAsync();

        await person.Installs();
        await bot.RemindAsync();

        (await bot.OutcomeAsync(without, person)).ShouldBe("skipped unreachable");
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Theory]
    [InlineData(1, "accepted", 1)]
    [InlineData(2, "refused conversation-not-found", 0)]
    public async Task A_person_whose_chat_Teams_no_longer_knows_gets_it_created_again_once(
        int times,
        string outcome,
        int reminders
    )
    {
        var person = await bot.KnowAsync($"Forgotten Frans {times}");
        bot.Teams.ForgetArrivals();
        bot.Teams.Faults.Next(
            Fault.ConversationNotFound,
            times,
            call => call.Kind is ArrivalKind.Send && call.ConversationId == person.Teams.ConversationId
        );

        var wave = await bot.RemindAsync();

        (await bot.OutcomeAsync(wave, person)).ShouldBe(outcome);
        bot.RemindersTo(person).ShouldBe(reminders);
        bot.Teams.Arrivals.Count(arrival => arrival.Kind is ArrivalKind.Create).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_is_reminded_when_the_promised_time_has_come_and_the_card_says_so()
    {
        await using var own = new WaveFixture();
        await own.InitializeAsync();
        var person = await own.KnowAsync("Promised Pia");
        await own.RemindAsync();
        var confirmed = await person.Presses("Påminn mig i morgon");
        confirmed.Text.ShouldContain("Då påminner jag dig tisdag 24 november kl. 09.00.");

        own.Clock.Advance(TimeSpan.FromHours(23));
        await own.Teams.ArrivalAsync(
            arrival =>
                arrival.Kind is ArrivalKind.Send
                && arrival.Activity!.ToJsonString().Contains("bad mig", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        person.Sees.Text.ShouldContain("Du bad mig att påminna dig tisdag 24 november kl. 09.00.");
    }

    [Fact]
    public async Task A_wave_stops_when_Teams_does_not_know_the_bot_and_goes_on_when_it_does()
    {
        await using var own = new WaveFixture();
        await own.InitializeAsync();
        var people = new List<Person>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await own.KnowAsync($"Unknown {i}"));
        }

        own.Teams.Faults.Always(Fault.BotNotRegistered);
        var wave = await own.StartWaveAsync();
        var stopped = await own.FollowAsync(wave);
        own.Teams.Faults.Clear();
        var again = await own.RemindAsync();

        (stopped.State, stopped.Reason, stopped.Open).ShouldBe((WaveStates.Stopped, "not-admitted", 5));
        again.ShouldBe(wave);
        people.ShouldAllBe(person => own.RemindersTo(person) == 1);
    }
}
