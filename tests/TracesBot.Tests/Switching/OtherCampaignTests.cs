using TracesBot.Chat;

namespace TracesBot.Switching;

/// <summary>Another system loses another method on another day. Nothing of the first campaign shines through.</summary>
public sealed class OtherCampaignTests(OtherCampaignTests.Bot bot) : IClassFixture<OtherCampaignTests.Bot>
{
    private static readonly string[] Strangers = ["SMS", "TRACES", "EU Login", "30 juni", "30 June", "2025"];

    [Fact]
    public async Task A_person_who_can_get_in_is_prepared_in_Swedish()
    {
        var person = bot.Meet("Other Olle");
        var welcome = await person.Installs();
        welcome.Text.ShouldContain("Lönebladet");
        welcome.Text.ShouldContain("kodkort");
        welcome.Text.ShouldContain("1 februari 2027");

        // It is before the day, so nobody is asked whether they get in, and there is nothing else to ask.
        var methods = await person.Presses("Starta bytet");
        methods.Text.ShouldContain("Bäst för dig: smartkort");
        methods.Text.ShouldContain("en kortläsare");
        await person.Presses("Välj smartkort");
        var tested = await person.Presses("Klart");
        tested.Text.ShouldContain("Har du provat att logga in i Lönebladet med smartkort?");
        (await person.Presses("Ja, det fungerade")).Text.ShouldContain("Du har bytt till smartkort");
        await person.Presses("Min status");
        (await person.Says("Hjälp")).Text.ShouldContain("om bytet, Husets inloggning och Lönebladet");
        (await person.Says("prata med en människa")).Text.ShouldContain("Lönesupporten");

        foreach (var seen in person.SeesAll)
        {
            NothingStrange(seen);
        }
    }

    [Fact]
    public async Task Every_card_names_the_other_system_in_English_as_well()
    {
        var person = bot.Meet("Other Olga", "en-GB");
        NothingStrange(await person.Says("Start the switch"));
        var methods = person.Sees;
        methods.Text.ShouldContain("Best for you: a smart card");
        NothingStrange(await person.Presses("Choose a smart card"));
        NothingStrange(await person.Presses("Done"));
        person.Sees.Text.ShouldContain("Have you tried to log in to Lönebladet with a smart card?");
        NothingStrange(await person.Presses("No, not yet"));
        NothingStrange(await person.Presses("Undo"));
        NothingStrange(await person.Presses("Start the switch"));
    }

    [Fact]
    public void Whoever_is_locked_out_is_not_promised_a_guide_that_nobody_has_written()
    {
        var person = new Switch();
        var campaign = Knowledge.Campaign.Load(Bot.WriteFile());
        var context = new SwitchContext(campaign, Switch.Knowledge, CampaignIsOver: true, Switch.Start);

        var decision = SwitchFlow.Decide(person.State, new Open(), context);

        decision.View.ShouldBeOfType<MethodsView>();
    }

    private static void NothingStrange(Seen seen)
    {
        foreach (var word in Strangers)
        {
            seen.Text.ShouldNotContain(word, Case.Sensitive);
            seen.Buttons.ShouldAllBe(button => !button.Contains(word, StringComparison.Ordinal));
        }
    }

    /// <summary>The bot with another campaign file.</summary>
    public sealed class Bot : BotFixture
    {
        private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Switching");

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Campaign:File"] = WriteFile() };

        internal static string WriteFile()
        {
            Directory.CreateDirectory(Folder);
            var path = Path.Combine(Folder, "other-campaign.yml");
            File.WriteAllText(
                path,
                """
                id: pay-slips-2027
                system: Lönebladet
                login-service: Husets inloggning
                login-address: https://login.example.se/
                removed-method: { sv: kodkort, en: code cards }
                removed-on: 2027-02-01
                methods: [smart-card, card-app]
                contacts: { sv: "- **Lönesupporten:** 1234", en: "- **Pay support:** 1234" }
                method-names:
                  smart-card:
                    sv: { name: smartkort, needs: en kortläsare, cost: kortet är gratis }
                    en: { name: a smart card, needs: a card reader, cost: the card is free }
                  card-app:
                    sv: { name: kortappen, needs: en telefon, cost: gratis }
                    en: { name: the card app, needs: a phone, cost: free }
                """
            );

            return path;
        }
    }
}
