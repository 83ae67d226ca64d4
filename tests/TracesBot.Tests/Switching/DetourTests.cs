namespace TracesBot.Switching;

/// <summary>A guide opened on the way to a method, or without one.</summary>
public sealed class DetourTests
{
    private static readonly AdvisorAnswers GetsIn = new("yes", "yes", "none", "no");

    [Fact]
    public void The_walk_waits_while_somebody_goes_through_another_guide()
    {
        var person = Walking().Does(new Next(), new OpenGuide("forgotten-pin"));
        Place(person).ShouldBe("forgotten-pin 1");
        person.Does(new Next(), new Pause(), new Resume(), new Stuck(), new Back(), new Back());
        Place(person).ShouldBe("forgotten-pin 1");

        WalkThrough(person);

        person.Last.Note.ShouldBe(SwitchNote.GuideDone);
        Place(person).ShouldBe("eu-login-app 2");
        person.Record.Status.ShouldBe(SwitchStatus.Started);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_guide_can_be_left_by_its_button_or_backwards_from_its_first_step(bool byButton)
    {
        var person = Walking().Does(new Next(), new OpenGuide("new-phone"));

        person.Do(byButton ? new Leave() : new Back());

        Place(person).ShouldBe("eu-login-app 2");
    }

    [Fact]
    public void Whoever_has_nothing_under_way_starts_nothing_by_reading_a_guide()
    {
        var person = new Switch().Does(new OpenGuide("forgotten-pin"));

        WalkThrough(person);

        person.Last.View.ShouldBeOfType<GuideDoneView>().Guide.Id.ShouldBe("forgotten-pin");
        person.State.Events.ShouldBeEmpty();
        person.Current.ShouldBeOfType<StatusView>();
    }

    [Fact]
    public void Whoever_had_switched_and_removes_every_method_has_the_switch_to_do_again()
    {
        var person = new Switch().Does(new SayDone("eu-login-app"), new OpenGuide("lost-phone"));
        person.Record.Status.ShouldBe(SwitchStatus.Switched);

        WalkThrough(person);

        person.Record.Status.ShouldBe(SwitchStatus.Reopened);
        person.Current.ShouldBeOfType<QuestionView>().Question.ShouldBe("device");
        person.Answers(GetsIn).Does(new Choose("eu-login-app"));
        Place(person).ShouldBe("eu-login-app 1");
    }

    [Fact]
    public void Whoever_removes_the_methods_on_the_way_is_not_led_through_the_reset_again()
    {
        var person = new Switch()
            .Does(new Open())
            .Answers(GetsIn with { Access = "no" })
            .Does(new Choose("passkey"), new OpenGuide("recovery"));

        WalkThrough(person);

        Place(person).ShouldBe("passkey 1");
    }

    [Fact]
    public void A_new_account_is_followed_by_a_method_without_a_reset()
    {
        var person = new Switch().Does(new OpenGuide("new-account"));

        WalkThrough(person);

        person.Record.Status.ShouldBe(SwitchStatus.Started);
        person.Current.ShouldBeOfType<QuestionView>().Question.ShouldBe("device");
    }

    [Fact]
    public void A_guide_to_a_method_is_the_switch_itself()
    {
        var person = new Switch().Does(new OpenGuide("passkey"), new Answer("access", "yes"));

        Place(person).ShouldBe("passkey 1");
        person.Record.Status.ShouldBe(SwitchStatus.Started);
        person.State.Walk.Detour.ShouldBeNull();
    }

    [Fact]
    public void Whoever_loses_the_new_method_is_reset_by_the_guide_for_that()
    {
        var person = new Switch().Does(new SayDone("bankid"), new StillWorks(Works: false));
        person.Record.Status.ShouldBe(SwitchStatus.Reopened);
        person.Current.ShouldBe(new QuestionView("access", CanGoBack: false));

        person.Answers(GetsIn with { Access = "no" }).Does(new Choose("passkey"));

        Place(person).ShouldBe("lost-phone 1");
    }

    private static Switch Walking() => new Switch().Does(new Open()).Answers(GetsIn).Does(new Choose("eu-login-app"));

    private static string Place(Switch person)
    {
        var place = person.Current.ShouldBeOfType<StepView>().Place;

        return $"{place.Guide.Id} {place.Step}";
    }

    private static void WalkThrough(Switch person)
    {
        while (person.Current is StepView { IsDetour: true })
        {
            person.Do(new Next());
        }
    }
}
