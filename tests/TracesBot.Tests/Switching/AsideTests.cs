using TracesBot.Chat;

namespace TracesBot.Switching;

/// <summary>What somebody asks in the middle of something else.</summary>
public sealed class AsideTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData(
        "sv-SE",
        "Starta bytet",
        "När slutade SMS fungera?",
        "Tillbaka till guiden (steg 2 av 7)",
        "Steg 2 av 7"
    )]
    [InlineData(
        "en-GB",
        "Start the switch",
        "When did SMS stop working?",
        "Back to the guide (step 2 of 7)",
        "Step 2 of 7"
    )]
    public async Task A_question_in_a_guide_is_answered_with_a_way_back(
        string locale,
        string start,
        string question,
        string back,
        string step
    )
    {
        var person = await AtTheSecondStep($"Aside {locale}", start, locale);

        var answer = await person.Says(question);

        answer.Text.ShouldContain("2025");
        (await person.Presses(back)).Text.ShouldContain(step);
    }

    [Fact]
    public async Task What_is_not_understood_and_what_is_guessed_have_a_way_back_too()
    {
        var person = await AtTheSecondStep("Aside Unclear");

        (await person.Says("Vad blir det för mat i morgon?")).Buttons.ShouldContain(
            "Tillbaka till guiden (steg 2 av 7)",
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData("hittar inte menyn", "Om du har fastnat")]
    [InlineData("det händer ingenting", "Om du har fastnat")]
    [InlineData("nästa", "Steg 3 av 7")]
    [InlineData("klart", "Steg 3 av 7")]
    [InlineData("jag kom vidare", "Steg 3 av 7")]
    [InlineData("tillbaka", "Steg 1 av 7")]
    [InlineData("ja", "Steg 3 av 7")]
    public async Task What_is_said_about_the_step_is_taken_as_its_button(string said, string seen) =>
        (await (await AtTheSecondStep($"Aside {said}")).Says(said)).Text.ShouldContain(seen);

    [Fact]
    public async Task Whoever_has_paused_or_has_no_guide_is_left_alone()
    {
        var paused = await AtTheSecondStep("Aside Paused");
        await paused.Presses("Pausa");
        var free = bot.Meet("Aside Free");

        foreach (var person in new[] { paused, free })
        {
            (await person.Says("När slutade SMS fungera?")).Buttons.ShouldNotContain(
                button => button.StartsWith("Tillbaka", StringComparison.Ordinal),
                person.Teams.Name
            );
        }
    }

    [Fact]
    public async Task An_answer_opens_its_guide_and_the_first_guide_waits()
    {
        var person = await AtTheSecondStep("Aside Guided");
        await person.Says("Jag har glömt pinkoden till EU Login-appen");

        (await person.Presses("Visa steg för steg")).Text.ShouldContain("Steg 1 av 5");
        (await person.Presses("Avsluta guiden")).Text.ShouldContain("Steg 2 av 7");
    }

    [Fact]
    public async Task A_group_does_not_learn_that_somebody_has_a_guide_under_way()
    {
        var person = await AtTheSecondStep("Aside Public");
        var group = bot.Teams.AddGroupChat(person.Teams);

        await person.Do(bot.Teams.Activities.Message(person.Teams, "När slutade SMS fungera?", group));

        Seen.From(bot.Teams.Chat(group.Id).Last)
            .Buttons.ShouldNotContain(button => button.StartsWith("Tillbaka", StringComparison.Ordinal));
    }

    private async Task<Person> AtTheSecondStep(string name, string start = "Starta bytet", string locale = "sv-SE")
    {
        var person = bot.Meet(name, locale);
        await person.Says(start);
        var swedish = locale is "sv-SE";
        await person.Presses(swedish ? "Ja" : "Yes");
        await person.Presses(swedish ? "Ja" : "Yes");
        await person.Presses("BankID");
        await person.Presses(swedish ? "Välj EU Login-appen" : "Choose the EU Login app");
        await person.Presses(swedish ? "Klart, nästa" : "Done, next");

        return person;
    }
}
