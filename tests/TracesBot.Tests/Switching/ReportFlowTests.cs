namespace TracesBot.Switching;

public sealed class ReportFlowTests
{
    private static readonly AdvisorAnswers GetsIn = new("yes", "yes", "none", "yes");

    [Theory]
    [InlineData(true, nameof(Evidence.Tested))]
    [InlineData(false, nameof(Evidence.Said))]
    public void The_report_says_whether_a_login_was_tried(bool tried, string evidence)
    {
        var person = Walking().WalksToTheEnd();
        person.Current.ShouldBe(new TestedView("eu-login-app"));

        person.Do(new Report("eu-login-app", tried));

        person.Last.View.ShouldBe(new DoneView("trusted-platform"));
        (person.Record.Status, person.Record.Method, person.Record.Evidence.ToString()).ShouldBe(
            (SwitchStatus.Switched, "eu-login-app", evidence)
        );
    }

    [Theory]
    [InlineData(true, nameof(Evidence.Tested))]
    [InlineData(false, nameof(Evidence.Said))]
    public void Yes_and_no_answer_whether_a_login_was_tried(bool yes, string evidence)
    {
        var person = Walking().WalksToTheEnd();

        person.Do(new Confirm(yes));

        person.Record.Evidence.ToString().ShouldBe(evidence);
    }

    [Fact]
    public void Yes_answers_the_advisors_question_and_means_nothing_when_nothing_is_asked()
    {
        var person = new Switch();
        person.Do(new Confirm(Yes: true)).View.ShouldBeOfType<NothingAskedView>();

        person.Does(new Open(), new Confirm(Yes: false));

        person.State.Walk.Answers.Access.ShouldBe("no");
    }

    [Fact]
    public void Undo_restores_the_state_before_and_the_step_of_the_guide()
    {
        var person = Walking().WalksToTheEnd();
        var before = person.Record;
        person.Do(new Report("eu-login-app", Tested: true));
        person.Now += TimeSpan.FromDays(3);

        person.Do(new Undo(person.Record.Version));

        person.Record.ShouldBe(before with { Version = person.Record.Version });
        person.Current.ShouldBeOfType<StepView>().Place.Step.ShouldBe(Length("eu-login-app"));
        person.Last.Note.ShouldBe(SwitchNote.Undone);
    }

    [Fact]
    public void An_undo_pressed_twice_takes_back_one_report()
    {
        var person = Walking().WalksToTheEnd().Does(new Report("eu-login-app", Tested: true));
        person.Does(new AddBackup()).Answers(GetsIn).Does(new Choose("security-key")).WalksToTheEnd();
        person.Do(new Report("security-key", Tested: true));
        var undo = new Undo(person.Record.Version);

        person.Does(undo, undo);

        person.Last.Note.ShouldBe(SwitchNote.StaleCard);
        person.Record.Status.ShouldBe(SwitchStatus.Switched);
    }

    [Fact]
    public void A_second_method_makes_a_reserve_and_the_first_stays()
    {
        var person = Walking().WalksToTheEnd().Does(new Report("eu-login-app", Tested: true), new AddBackup());
        person.Current.ShouldBeOfType<MethodsView>().Ranked.ShouldNotContain(ranked => ranked.Method == "eu-login-app");

        person.Does(new Choose("trusted-platform")).WalksToTheEnd().Does(new Report("trusted-platform", Tested: true));

        (person.Record.Status, person.Record.Method, person.Record.Backup).ShouldBe(
            (SwitchStatus.WithBackup, "eu-login-app", "trusted-platform")
        );
    }

    [Fact]
    public void Done_with_the_method_named_is_recorded_at_once_and_only_once()
    {
        var person = new Switch().Does(new SayDone("bankid"), new SayDone("bankid"));

        person.State.Events.ShouldHaveSingleItem().Evidence.ShouldBe(Evidence.Said);
        person.Last.Note.ShouldBe(SwitchNote.AlreadyReported);
    }

    [Fact]
    public void Done_in_the_middle_of_a_guide_is_asked_about_before_anything_is_recorded()
    {
        var person = Walking().Does(new Next(), new SayDone());

        person.Current.ShouldBe(new TestedView("eu-login-app"));
        person.Record.Status.ShouldBe(SwitchStatus.Started);
        person.Do(new Back());
        person.State.Walk.Step.ShouldBe(2);
    }

    [Fact]
    public void Done_from_nowhere_asks_which_method_and_whether_it_was_tried()
    {
        var person = new Switch().Does(new SayDone());
        person.Current.ShouldBeOfType<MethodsView>().Reporting.ShouldBeTrue();

        person.Does(new Choose("freja"), new Report("freja", Tested: true));

        (person.Record.Status, person.Record.Method).ShouldBe((SwitchStatus.Switched, "freja"));
    }

    [Fact]
    public void A_login_tried_afterwards_makes_the_report_surer()
    {
        var person = new Switch().Does(new SayDone("bankid"));

        person.Do(new Report("bankid", Tested: true) { Walk = person.State.Walk.Version });

        person.Record.Evidence.ShouldBe(Evidence.Tested);
        person.Record.Since.ShouldBe(Switch.Start);
    }

    [Fact]
    public void An_exemption_pauses_the_guide_and_its_undo_brings_both_back()
    {
        var person = Walking().Does(new Next());
        var before = person.Record;

        person.Do(new Exempt(ExemptReason.OnLeave));
        (person.Record.Status, person.Record.Reason).ShouldBe((SwitchStatus.Exempt, ExemptReason.OnLeave));
        person.Current.ShouldBeOfType<StatusView>();
        person.Does(new Undo(), new Resume());

        person.Record.ShouldBe(before with { Version = person.Record.Version });
        person.Current.ShouldBeOfType<StepView>().Place.Step.ShouldBe(2);
    }

    [Fact]
    public void Whoever_starts_is_no_longer_exempt()
    {
        var person = new Switch().Does(new Exempt(ExemptReason.NotUser), new Open());

        person.Record.Status.ShouldBe(SwitchStatus.Started);
        person.Record.CanUndo.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_can_no_longer_get_in_is_led_through_the_reset()
    {
        var person = new Switch().Does(new SayDone("eu-login-app"), new Reopen()).Answers(GetsIn);
        person.Record.Status.ShouldBe(SwitchStatus.Reopened);

        person.Do(new Choose("eu-login-app"));
        person.Current.ShouldBeOfType<StepView>().Place.Guide.Id.ShouldBe("lost-phone");
        person.Do(new Undo());

        person.Record.Status.ShouldBe(SwitchStatus.Switched);
        person.Current.ShouldBeOfType<StatusView>();
    }

    [Fact]
    public void Nothing_to_undo_is_said()
    {
        var person = new Switch().Does(new Undo());

        person.Last.Note.ShouldBe(SwitchNote.NothingToUndo);
        person.State.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Jag använder inte TRACES", nameof(ExemptReason.NotUser))]
    [InlineData("jag är föräldraledig till augusti", nameof(ExemptReason.OnLeave))]
    [InlineData("On sick leave for the rest of the year", nameof(ExemptReason.OnLeave))]
    [InlineData("Slutade på företaget i september", nameof(ExemptReason.Left))]
    [InlineData("I retired last month", nameof(ExemptReason.Left))]
    [InlineData("not a TRACES user", nameof(ExemptReason.NotUser))]
    public void Of_an_exemption_only_the_kind_of_reason_is_kept(string said, string reason) =>
        ExemptReasons.Of(said).ToString().ShouldBe(reason);

    private static Switch Walking() => new Switch().Does(new Open()).Answers(GetsIn).Does(new Choose("eu-login-app"));

    private static int Length(string guide) => Switch.Knowledge.FindGuide(guide)!.Length;
}
