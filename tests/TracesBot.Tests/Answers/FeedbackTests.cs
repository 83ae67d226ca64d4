using TracesBot.Answers.Questions;
using TracesBot.Chat;

namespace TracesBot.Answers;

public sealed class FeedbackTests(QuestionFixture bot) : IClassFixture<QuestionFixture>
{
    private const string Question = "När slutade SMS-inloggningen att fungera?";

    [Fact]
    public async Task An_answer_asks_Teams_for_its_own_thumbs_and_has_none_beside_them()
    {
        var person = bot.Meet("Native Nora");

        var answer = await person.Says(Question);

        var sent = bot.Teams.Chat(person.Teams).Last.Activity;
        ((string?)sent["channelData"]?["feedbackLoop"]?["type"]).ShouldBe("default");
        answer.InnerButtons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thumb_up_in_Teams_adds_nothing_to_the_chat()
    {
        var person = bot.Meet("Up Ulla");
        await person.Says(Question);

        await person.Rates(like: true);

        person.SeesAll.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_thumb_down_in_Teams_asks_why_and_keeps_the_reason_with_the_right_answer()
    {
        var person = bot.Meet("Down Doris");
        var answer = await person.Says(Question);
        await person.Says("Vad kostar det att byta metod?");

        var why = await person.Rates(like: false, messageId: answer.MessageId);
        why.Text.ShouldContain("Vad var det för fel på svaret?");
        var thanks = await person.Fills(
            "Skicka",
            ("reason", "outdated"),
            ("comment", "Ring Anna på 018-123 45 67 eller anna@example.se")
        );

        thanks.MessageId.ShouldBe(why.MessageId);
        thanks.Text.ShouldContain("EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu");
        var kept = await Kept(person);
        kept.ShouldBe("sms-end-date outdated Ring Anna på (telefon) eller (e-post)");
    }

    [Fact]
    public async Task A_thumb_down_with_a_comment_is_kept_without_asking_again()
    {
        var person = bot.Meet("Comment Cilla");
        await person.Says(Question);

        var seen = await person.Rates(like: false, "Jag förstår inte datumet");

        seen.Text.ShouldContain("Tack!");
        (await Kept(person)).ShouldBe("sms-end-date - Jag förstår inte datumet");
    }

    [Fact]
    public async Task A_secret_in_the_reason_is_not_kept_and_the_person_is_told()
    {
        var person = bot.Meet("Secret Signe");
        await person.Says(Question);
        await person.Rates(like: false);

        var seen = await person.Fills("Skicka", ("reason", "wrong"), ("comment", "mitt lösenord är Vinter2027"));

        seen.Text.ShouldContain("Jag sparade inte det du skrev");
        (await Kept(person)).ShouldBe("sms-end-date wrong -");
    }

    [Fact]
    public async Task An_experts_addition_stands_under_the_answer_from_then_on()
    {
        var person = bot.Meet("Added Adam");
        var answer = await person.Says("Vad kostar det att byta metod?");
        await person.Says("det hjälpte inte");
        await bot.OpenAsync(answer.Text.Split('\n')[0]);
        await bot.Owner.Fills("Spara och skicka", ("swedish", "Appen är gratis hos oss."));
        await bot.DeliverAnswersAsync();

        person.Sees.Text.ShouldContain("inte hjälpte");
        person.Sees.Text.ShouldContain("Appen är gratis hos oss.");
        var again = await bot.Meet("Later Lena").Says("Vad kostar det att byta metod?");
        again.Text.ShouldContain("Tillägg från den som sköter texterna, 23 november 2026");
        again.Text.ShouldContain("Appen är gratis hos oss.");
    }

    [Fact]
    public async Task A_thumb_on_a_card_that_was_replaced_is_a_button()
    {
        var person = bot.Meet("Button Berit");
        var suggested = await person.Says(Unclear.Message(bot));
        await person.Presses(suggested.Buttons[0]);

        (await person.Presses("👍")).Notice.ShouldBe("Tack, bra att det hjälpte.");
        (await person.Presses("👎")).Notice.ShouldNotBeNull().ShouldContain("längst ned i chatten");
        person.Sees.Text.ShouldContain("Vad var det för fel på svaret?");
    }

    private async Task<string> Kept(Person person) =>
        (
            await bot.ReadAsync<string>(
                """
                select q.topic || ' ' || coalesce(a.reason, '-') || ' ' || coalesce(a.comment, '-')
                from question_asker a join question q on q.id = a.question_id where a.person_id = @Id
                """,
                new { person.Id }
            )
        ).Single();
}
