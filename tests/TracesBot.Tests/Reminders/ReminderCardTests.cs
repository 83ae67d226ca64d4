using TracesBot.Cards;
using TracesBot.Knowledge;

namespace TracesBot.Reminders;

public sealed class ReminderCardTests
{
    private static readonly Campaign Campaign = Campaign.Load(new CampaignOptions().Path);

    [Theory]
    [InlineData(
        "sv",
        "2025-06-25T08:00Z",
        "Om 5 dagar slutar SMS att fungera i TRACES NT",
        "Från och med den 30 juni 2025"
    )]
    [InlineData(
        "sv",
        "2025-06-29T08:00Z",
        "I morgon slutar SMS att fungera i TRACES NT",
        "Från och med den 30 juni 2025"
    )]
    [InlineData(
        "sv",
        "2025-06-29T22:30Z",
        "Det går inte längre att logga in i TRACES NT med SMS",
        "Sedan den 30 juni 2025 går"
    )]
    [InlineData("sv", "2025-07-08T08:00Z", "Det går inte längre", "Sedan den 30 juni 2025, alltså i en vecka, går")]
    [InlineData(
        "sv",
        "2026-11-23T09:00Z",
        "Det går inte längre",
        "Sedan den 30 juni 2025, alltså i mer än ett år, går"
    )]
    [InlineData("en", "2025-06-25T08:00Z", "SMS stops working in TRACES NT in 5 days", "From 30 June 2025")]
    [InlineData("en", "2026-11-23T09:00Z", "SMS no longer works", "Since 30 June 2025, that is for more than a year,")]
    public void A_reminder_fits_the_day_it_is_read_on(string language, string now, string title, string what)
    {
        var card = Card(language, now);

        card.Summary.ShouldStartWith(title);
        Text(card).ShouldContain(what);
    }

    [Theory]
    [InlineData(
        "sv",
        "Starta bytet",
        "Jag har redan bytt",
        "Påminn mig i morgon",
        "Påminn mig nästa vecka",
        "Sluta påminna mig"
    )]
    [InlineData(
        "en",
        "Start the switch",
        "I have already switched",
        "Remind me tomorrow",
        "Remind me next week",
        "Stop reminding me"
    )]
    public void A_reminder_says_why_it_comes_and_offers_every_way_on(string language, params string[] buttons)
    {
        var card = Card(language, "2026-11-23T09:00Z");

        card.Actions.Select(action => action.Title).ShouldBe(buttons);
        card.Actions.OfType<PressAction>().Count(action => action.Primary).ShouldBe(1);
        Text(card).ShouldContain(language is "sv" ? "Du får påminnelsen för att" : "You get this reminder because");
    }

    [Fact]
    public void A_person_who_asked_to_be_reminded_reads_that_the_bot_kept_its_word()
    {
        var person = Somebody("sv") with
        {
            Promise = DateTimeOffset.Parse("2026-11-26T08:00Z", CultureInfo.InvariantCulture),
        };
        var before = ReminderCards.Reminder(person, Campaign, standing: null, person.Promise.Value.AddSeconds(-1));
        var after = ReminderCards.Reminder(person, Campaign, standing: null, person.Promise.Value);

        Text(before).ShouldNotContain("Du bad mig");
        Text(after).ShouldContain("Du bad mig att påminna dig torsdag 26 november kl. 09.00.");
    }

    private static Candidate Somebody(string language) =>
        new()
        {
            PersonId = "p",
            Reference = "{}",
            ContactLanguage = language,
        };

    private static Card Card(string language, string now) =>
        ReminderCards.Reminder(
            Somebody(language),
            Campaign,
            standing: null,
            DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)
        );

    private static string Text(Card card) => string.Join('\n', card.Body.SelectMany(element => element.Lines()));
}
