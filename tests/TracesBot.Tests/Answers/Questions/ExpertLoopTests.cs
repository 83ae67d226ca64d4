using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams.Faults;

namespace TracesBot.Answers.Questions;

/// <summary>From a question without an answer, by way of whoever owns the texts, back to everybody who asked.</summary>
public sealed class ExpertLoopTests
{
    private const string Asked = "Kan man köpa glass i kiosken vid färjan?";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Everybody_who_asked_the_same_gets_the_experts_answer_once(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await QuestionFixture.StartAsync(database.Options);
        var first = bot.Meet("First Fia");
        var second = bot.Meet("Second Sam");
        (await QuestionFixture.AskInVainAsync(first, Asked)).Text.ShouldContain(
            "Jag har sparat frågan, utan ditt namn"
        );
        await QuestionFixture.AskInVainAsync(second, "hej, kan man köpa glass i kioskken vid färjan");

        var card = await bot.OpenAsync("glass");
        card.Text.ShouldContain(Asked);
        card.Text.ShouldContain("2 personer");
        var saved = await bot.Owner.Fills("Spara och skicka", ("swedish", "Ja, mellan klockan 10 och 18."));
        await bot.DeliverAnswersAsync();
        await bot.DeliverAnswersAsync();

        saved.Text.ShouldContain("2 personer har frågat");
        saved.Text.ShouldContain("Engelsk text saknas");
        foreach (var person in new[] { first, second })
        {
            person.Sees.Text.ShouldContain("Svar på din fråga");
            person.Sees.Text.ShouldContain($"Du frågade: ”{Asked}”");
            person.Sees.Text.ShouldContain("Ja, mellan klockan 10 och 18.");
            person.Sees.Text.ShouldContain("23 november 2026");
            person.SeesAll.Count(seen => seen.Text.Contains("Ja, mellan", StringComparison.Ordinal)).ShouldBe(1);
        }

        (await second.Says("Glass i kiosken vid färjan, kan man köpa?")).Text.ShouldContain("Ja, mellan");
        (await bot.Meet("Late Lisa").Says(Asked)).Text.ShouldContain("Ja, mellan klockan 10 och 18.");
    }

    [Fact]
    public async Task A_person_who_asks_again_before_the_answer_is_sent_gets_it_there_and_not_twice()
    {
        await using var bot = await StartAsync();
        bot.Clock.SetUtcNow(BotFixture.Monday.AddHours(14));
        var person = bot.Meet("Again Agda");
        await QuestionFixture.AskInVainAsync(person, Asked);
        await bot.OpenAsync("glass");
        await bot.Owner.Fills("Spara och skicka", ("swedish", "Ja, i kiosken."));
        await bot.DeliverAnswersAsync();
        person.SeesAll.Count.ShouldBe(1, "It is midnight where the person is.");

        (await person.Says(Asked)).Text.ShouldContain("Ja, i kiosken.");
        bot.Clock.SetUtcNow(BotFixture.Monday.AddDays(1));
        await bot.DeliverAnswersAsync();

        person.SeesAll.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_person_whose_answer_may_have_arrived_gets_no_second_one()
    {
        await using var bot = await StartAsync();
        var person = bot.Meet("Gateway Gustav");
        await QuestionFixture.AskInVainAsync(person, Asked);
        await bot.OpenAsync("glass");
        bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.BadGateway.AfterAcceptance());
        await bot.Owner.Fills("Spara och skicka", ("swedish", "Ja, i kiosken."));

        await bot.DeliverAnswersAsync();
        await bot.DeliverAnswersAsync();

        person.SeesAll.Count(seen => seen.Text.Contains("Ja, i kiosken", StringComparison.Ordinal)).ShouldBe(1);
        (await bot.ReadAsync<string>("select send_state || ' ' || send_reason from question_asker")).ShouldBe([
            "uncertain status-502",
        ]);
    }

    [Fact]
    public async Task A_person_who_asked_in_English_reads_that_the_answer_is_in_Swedish_only()
    {
        await using var bot = await StartAsync();
        var person = bot.Meet("English Edna");
        await QuestionFixture.AskInVainAsync(person, "Can I buy ice cream in the kiosk by the ferry terminal?");
        await bot.OpenAsync("ice cream");

        await bot.Owner.Fills("Spara och skicka", ("swedish", "Ja, i kiosken."));
        await bot.DeliverAnswersAsync();

        person.Sees.Text.ShouldContain("You asked: ‘Can I buy ice cream");
        person.Sees.Text.ShouldContain("The answer is only available in Swedish.");
        person.Sees.Text.ShouldContain("Ja, i kiosken.");
    }

    [Fact]
    public async Task An_expert_can_point_to_an_answer_that_exists_or_dismiss_the_question()
    {
        await using var bot = await StartAsync();
        var person = bot.Meet("Pointed Pia");
        await QuestionFixture.AskInVainAsync(person, Asked);
        await bot.OpenAsync("glass");
        await bot.Owner.Fills("Spara och skicka", ("swedish", ""), ("english", ""), ("topic", "method-cost"));
        await bot.DeliverAnswersAsync();

        await person.Presses(person.Sees.Buttons[0]);
        person.Sees.Text.ShouldContain("Källor:");
        await bot.KeepAsync("Vad är det för väder i Kiruna i morgon?");
        await bot.OpenAsync("Kiruna");
        (await bot.Owner.Presses("Avfärda")).Text.ShouldContain("Frågan är avfärdad");
        (await bot.Owner.Presses("Alla frågor")).Text.ShouldContain("Det finns inga öppna frågor");
    }

    [Fact]
    public async Task An_expert_is_told_what_an_answer_lacks_and_loses_nothing_written()
    {
        await using var bot = await StartAsync();
        await bot.KeepAsync(Asked);
        await bot.OpenAsync("glass");

        (await bot.Owner.Fills("Spara och skicka", ("swedish", " "))).Text.ShouldContain("minst ett språk");
        (await bot.Owner.Fills("Spara och skicka", ("swedish", "Ja då."), ("topic", "method-cost"))).Text.ShouldContain(
            "inte både och"
        );
        var secret = await bot.Owner.Fills("Spara och skicka", ("swedish", "Mitt lösenord är Sommar2026"));

        secret.Text.ShouldContain("Ta bort det och spara igen");
        secret.Card!.ToJsonString().ShouldNotContain("Sommar2026");
    }

    [Fact]
    public async Task An_expert_whose_card_is_old_does_not_overwrite_a_colleagues_answer()
    {
        await using var bot = await StartAsync();
        await bot.KeepAsync(Asked);
        var old = await bot.OpenAsync("glass");
        await bot.Owner.Fills("Spara och skicka", ("swedish", "Det första svaret."));
        var data = old.DataOf("Spara och skicka");
        data["swedish"] = "Det andra svaret.";

        var seen = await bot.Owner.Do(
            bot.Teams.Activities.Execute(bot.Owner.Teams, old.MessageId, (string)data["verb"]!, data)
        );

        seen.Text.ShouldContain("Någon annan hann ändra frågan");
        (await bot.ReadAsync<string>("select answer_sv from question")).ShouldBe(["Det första svaret."]);
    }

    [Fact]
    public async Task Somebody_who_does_not_own_the_texts_gets_a_polite_no_that_is_kept()
    {
        await using var bot = await StartAsync();
        var person = bot.Meet("Curious Cecilia");

        (await person.Says("öppna frågor")).Text.ShouldContain("bara för dem som sköter texterna");

        (
            await bot.ReadAsync<string>(
                "select scope || ' ' || outcome from audit where viewer_id = @Id",
                new { person.Id }
            )
        ).ShouldBe(["questions refused"]);
    }

    [Fact]
    public async Task An_owner_turns_pages_and_gets_the_most_frequent_first()
    {
        await using var bot = await StartAsync();
        string[] things = ["bananer", "cyklar", "pianon", "tavlor", "lampor", "skidor"];
        foreach (var thing in things)
        {
            await bot.KeepAsync($"Var köper man begagnade {thing} i Borås?");
        }

        await bot.KeepAsync("Var köper man begagnade skidor i Borås?", "another");

        var list = await bot.Owner.Says("Öppna frågor");
        list.Text.ShouldContain("6 öppna frågor");
        list.Text.Split('\n')[2].ShouldBe("Fråga 6: Var köper man begagnade skidor i Borås?");
        list.Buttons[0].ShouldBe("Fråga 6");
        list.Buttons[^1].ShouldBe("Nästa");
        var next = await bot.Owner.Presses("Nästa");
        next.Buttons.Count.ShouldBe(3);
        next.Buttons[^1].ShouldBe("Föregående");
        (await bot.Owner.Says("hjälp")).Buttons.ShouldContain("Öppna frågor");
    }

    [Fact]
    public async Task The_card_of_a_question_is_small_enough_for_Teams()
    {
        await using var bot = await StartAsync();
        await bot.KeepAsync(new string('ö', 300));

        var card = (await bot.OpenAsync("öööö")).Card!;

        System.Text.Encoding.UTF8.GetByteCount(card.ToJsonString()).ShouldBeLessThan(28 * 1024);
    }

    private static async Task<QuestionFixture> StartAsync()
    {
        var fixture = new QuestionFixture();
        await fixture.InitializeAsync();

        return fixture;
    }
}
