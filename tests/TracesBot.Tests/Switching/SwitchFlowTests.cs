using TracesBot.Words;

namespace TracesBot.Switching;

public sealed class SwitchFlowTests
{
    private static readonly AdvisorAnswers GetsIn = new("yes", "yes", "none", "yes");

    [Fact]
    public void Whoever_is_locked_out_begins_with_the_reset_and_goes_on_with_the_method()
    {
        var person = new Switch().Does(new Open()).Answers(GetsIn with { Access = "no" });
        person.Do(new Choose("eu-login-app"));

        var first = person.Current.ShouldBeOfType<StepView>().Place;
        first.Guide.Id.ShouldBe("recovery");
        first.Total.ShouldBe(Length("recovery") + Length("eu-login-app"));

        person.Does([.. Enumerable.Repeat(new Next(), Length("recovery"))]);

        var next = person.Current.ShouldBeOfType<StepView>().Place;
        (next.Guide.Id, next.Step, next.Number).ShouldBe(("eu-login-app", 1, Length("recovery") + 1));
        person.Do(new Back());
        person.State.Walk.Guide.ShouldBe("recovery");
    }

    [Theory]
    [InlineData(true, "yes")]
    [InlineData(false, null)]
    public void Nobody_who_gets_in_is_told_to_reset_anything(bool isOver, string? access)
    {
        var person = new Switch(isOver).Does(new Open()).Answers(GetsIn with { Access = access ?? "no" });
        person.Do(new Choose("passkey"));

        person.Current.ShouldBeOfType<StepView>().Place.Guide.Id.ShouldBe("passkey");
    }

    [Fact]
    public void A_walk_begun_before_the_date_asks_afterwards_whether_the_person_still_gets_in()
    {
        var person = new Switch(isOver: false)
            .Does(new Open())
            .Answers(GetsIn)
            .Does(new Choose("eu-login-app"), new Next(), new Next());
        person.IsOver = true;

        person.Do(new Open());
        person.Current.ShouldBe(new QuestionView("access", CanGoBack: true));
        person.Do(new Answer("access", "yes"));

        person.Current.ShouldBeOfType<StepView>().Place.Step.ShouldBe(3);
    }

    [Fact]
    public void A_walk_begun_before_the_date_starts_over_with_the_reset_for_whoever_is_locked_out_by_then()
    {
        var person = new Switch(isOver: false)
            .Does(new Open())
            .Answers(GetsIn)
            .Does(new Choose("eu-login-app"), new Next());
        person.IsOver = true;

        person.Does(new Open(), new Answer("access", "no"));

        person.Current.ShouldBeOfType<StepView>().Place.Guide.Id.ShouldBe("recovery");
    }

    [Theory]
    [InlineData("bankid")]
    [InlineData("freja")]
    [InlineData("other")]
    [InlineData("none")]
    public void An_electronic_id_is_only_offered_to_those_who_said_that_they_have_it(string eid)
    {
        var person = new Switch().Does(new Open()).Answers(new AdvisorAnswers("no", "yes", eid, "yes"));

        var offered = person.Current.ShouldBeOfType<MethodsView>().Ranked.Select(ranked => ranked.Method);

        offered
            .Where(Method.IsEid)
            .ShouldBe(
                eid switch
                {
                    "none" => [],
                    "other" => [Method.OtherEid],
                    _ => [eid],
                }
            );
    }

    [Fact]
    public void Back_leads_step_by_step_to_the_first_question()
    {
        var person = new Switch().Does(new Open()).Answers(GetsIn).Does(new Choose("eu-login-app"), new Next());

        person.Does(new Back(), new Back());
        person.Current.ShouldBeOfType<MethodsView>();
        person.Does(new Back(), new Back(), new Back(), new Back(), new Back());

        person.Current.ShouldBe(new QuestionView("access", CanGoBack: false));
    }

    [Fact]
    public void Whoever_is_stuck_sees_what_to_try_and_gets_the_step_back()
    {
        var person = Walking();

        person.Do(new Stuck());
        person.Current.ShouldBeOfType<StepView>().IsStuck.ShouldBeTrue();
        person.State.Walk.StuckAt.ShouldBe(Switch.Start);
        person.Do(new Back());
        person.Current.ShouldBeOfType<StepView>().IsStuck.ShouldBeFalse();
        person.Does(new Stuck(), new Next());

        person.State.Walk.StuckAt.ShouldBeNull();
        person.State.Walk.Step.ShouldBe(2);
    }

    [Fact]
    public void After_a_pause_of_weeks_the_same_step_is_there()
    {
        var person = Walking().Does(new Next(), new Pause());
        person.Current.ShouldBeOfType<PausedView>().Place!.Step.ShouldBe(2);
        person.Now += TimeSpan.FromDays(30);

        person.Do(new Next());

        person.Current.ShouldBeOfType<StepView>().Place.Step.ShouldBe(2);
    }

    [Fact]
    public void Changing_method_leads_to_the_methods_and_forgets_the_guide()
    {
        var person = Walking().Does(new Next(), new ChangeMethod(), new Choose("security-key"));

        var place = person.Current.ShouldBeOfType<StepView>().Place;
        (place.Guide.Id, place.Step).ShouldBe(("security-key", 1));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void No_card_has_more_buttons_than_Teams_shows_and_each_has_one(string language)
    {
        foreach (var method in Switch.Campaign.Methods)
        {
            var person = new Switch().Does(new Open());
            Check(person);
            person.Answers(GetsIn with { Access = "no" });
            Check(person);
            person.Does(new MoreMethods());
            Check(person);
            person.Do(new Choose(method));
            while (person.Current is StepView)
            {
                Check(person.Does(new Stuck()));
                Check(person.Does(new Pause()));
                Check(person.Does(new Resume()));
                Check(person.Does(new Next()));
            }

            Check(person.Does(new Report(method, Tested: false)));
            Check(person.Does(new ShowStatus()));
        }

        void Check(Switch person)
        {
            var card = person.Card(Phrases.LanguageOf(language)!.Value);
            card.Actions.Count.ShouldBeInRange(1, 6);
            card.Actions.DistinctBy(action => action.Title, StringComparer.Ordinal)
                .Count()
                .ShouldBe(card.Actions.Count);
            card.Body.SelectMany(element => element.Lines()).ShouldAllBe(line => !line.Contains('{'));
        }
    }

    private static Switch Walking() => new Switch().Does(new Open()).Answers(GetsIn).Does(new Choose("eu-login-app"));

    private static int Length(string guide) => Switch.Knowledge.FindGuide(guide)!.Length;
}
