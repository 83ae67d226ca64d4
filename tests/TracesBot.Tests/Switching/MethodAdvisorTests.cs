namespace TracesBot.Switching;

public sealed class MethodAdvisorTests
{
    private static readonly IReadOnlyList<string> Methods = Switch.Campaign.Methods;

    public static TheoryData<string?, string, string, string> Everybody =>
        [
            .. from access in new[] { null, "yes", "no" }
            from device in AdvisorQuestion.AnswersTo(AdvisorQuestion.Device)
            from eid in AdvisorQuestion.AnswersTo(AdvisorQuestion.Eid)
            from computer in AdvisorQuestion.AnswersTo(AdvisorQuestion.Computer)
            select (access, device, eid, computer),
        ];

    // Device, eID, computer: the methods that fit, best first, each with its reason.
    [Theory]
    [InlineData(
        "yes",
        "bankid",
        "yes",
        "eu-login-app:Recommended bankid:HaveBankId trusted-platform:InComputer passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "bankid",
        "no",
        "eu-login-app:Recommended bankid:HaveBankId passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "bankid",
        "unsure",
        "eu-login-app:Recommended bankid:HaveBankId passkey:InPhone trusted-platform:AskIt security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "freja",
        "yes",
        "eu-login-app:Recommended freja:HaveFreja trusted-platform:InComputer passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "freja",
        "no",
        "eu-login-app:Recommended freja:HaveFreja passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "freja",
        "unsure",
        "eu-login-app:Recommended freja:HaveFreja passkey:InPhone trusted-platform:AskIt security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "other",
        "yes",
        "eu-login-app:Recommended other-eid:HaveOtherEid trusted-platform:InComputer passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "other",
        "no",
        "eu-login-app:Recommended other-eid:HaveOtherEid passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "other",
        "unsure",
        "eu-login-app:Recommended other-eid:HaveOtherEid passkey:InPhone trusted-platform:AskIt security-key:HasToBeBought"
    )]
    [InlineData(
        "yes",
        "none",
        "yes",
        "eu-login-app:Recommended trusted-platform:InComputer passkey:InPhone security-key:HasToBeBought"
    )]
    [InlineData("yes", "none", "no", "eu-login-app:Recommended passkey:InPhone security-key:HasToBeBought")]
    [InlineData(
        "yes",
        "none",
        "unsure",
        "eu-login-app:Recommended passkey:InPhone trusted-platform:AskIt security-key:HasToBeBought"
    )]
    [InlineData("no", "bankid", "yes", "bankid:HaveBankId trusted-platform:InComputer security-key:WithoutPhone")]
    [InlineData("no", "bankid", "no", "bankid:HaveBankId security-key:WithoutPhone")]
    [InlineData("no", "bankid", "unsure", "bankid:HaveBankId security-key:WithoutPhone trusted-platform:AskIt")]
    [InlineData("no", "freja", "yes", "trusted-platform:InComputer security-key:WithoutPhone")]
    [InlineData("no", "freja", "no", "security-key:WithoutPhone")]
    [InlineData("no", "freja", "unsure", "security-key:WithoutPhone trusted-platform:AskIt")]
    [InlineData("no", "other", "yes", "other-eid:HaveOtherEid trusted-platform:InComputer security-key:WithoutPhone")]
    [InlineData("no", "other", "no", "other-eid:HaveOtherEid security-key:WithoutPhone")]
    [InlineData("no", "other", "unsure", "other-eid:HaveOtherEid security-key:WithoutPhone trusted-platform:AskIt")]
    [InlineData("no", "none", "yes", "trusted-platform:InComputer security-key:WithoutPhone")]
    [InlineData("no", "none", "no", "security-key:WithoutPhone")]
    [InlineData("no", "none", "unsure", "security-key:WithoutPhone trusted-platform:AskIt")]
    public void A_person_gets_the_methods_that_fit_in_an_order_with_reasons(
        string device,
        string eid,
        string computer,
        string fitting
    )
    {
        foreach (var access in new[] { null, "yes", "no" })
        {
            var ranked = MethodAdvisor.Rank(new AdvisorAnswers(access, device, eid, computer), Methods);

            string.Join(' ', ranked.Where(method => method.Fits).Select(method => $"{method.Method}:{method.Reason}"))
                .ShouldBe(fitting);
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Every_method_can_be_chosen_once_and_what_does_not_fit_comes_last(
        string? access,
        string device,
        string eid,
        string computer
    )
    {
        var ranked = MethodAdvisor.Rank(new AdvisorAnswers(access, device, eid, computer), Methods);

        ranked.Select(method => method.Method).ShouldBe(Methods, ignoreOrder: true);
        ranked.SkipWhile(method => method.Fits).ShouldAllBe(method => !method.Fits);
        ranked
            .Where(method => !method.Fits)
            .Select(method => method.Reason)
            .ShouldAllBe(reason => reason > MethodReason.Listed);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void A_question_that_is_skipped_would_not_have_changed_what_the_person_is_told(
        string? access,
        string device,
        string eid,
        string computer
    )
    {
        var all = new AdvisorAnswers(access ?? "yes", device, eid, computer);
        foreach (var isOver in new[] { true, false })
        {
            var asked = AdvisorAnswers.None;
            var questions = 0;
            while (MethodAdvisor.NextQuestion(asked, Methods, isOver) is { } question)
            {
                asked = asked.With(question, all[question]);
                questions++;
            }

            questions.ShouldBeLessThanOrEqualTo(4);
            Told(asked, isOver).ShouldBe(Told(all, isOver));
        }
    }

    [Theory]
    [InlineData(true, "yes", "bankid", "access device eid")]
    [InlineData(true, "yes", "none", "access device eid computer")]
    [InlineData(true, "no", "bankid", "access device eid computer")]
    [InlineData(false, "yes", "freja", "device eid")]
    [InlineData(false, "no", "none", "device eid computer")]
    public void Only_what_makes_a_difference_is_asked(bool isOver, string device, string eid, string questions)
    {
        var all = new AdvisorAnswers("no", device, eid, "yes");
        var answers = AdvisorAnswers.None;
        var asked = new List<string>();
        while (MethodAdvisor.NextQuestion(answers, Methods, isOver) is { } question)
        {
            asked.Add(question);
            answers = answers.With(question, all[question]);
        }

        string.Join(' ', asked).ShouldBe(questions);
    }

    [Theory]
    [InlineData(true, "access")]
    [InlineData(false, null)]
    public void Whoever_names_a_method_is_only_asked_whether_they_get_in(bool isOver, string? question) =>
        MethodAdvisor.NextQuestion(AdvisorAnswers.None, Methods, isOver, "security-key").ShouldBe(question);

    [Theory]
    [InlineData("eu-login-app", "yes", "none", "yes", "trusted-platform")]
    [InlineData("eu-login-app", "yes", "none", "no", "security-key")]
    [InlineData("eu-login-app", "yes", "bankid", "yes", "bankid")]
    [InlineData("bankid", "yes", "bankid", "no", "eu-login-app")]
    [InlineData("security-key", "no", "none", "yes", "trusted-platform")]
    [InlineData("security-key", "no", "none", "no", null)]
    public void The_method_in_reserve_is_not_lost_together_with_the_first(
        string method,
        string device,
        string eid,
        string computer,
        string? reserve
    ) => MethodAdvisor.Reserve(method, new AdvisorAnswers("yes", device, eid, computer), Methods).ShouldBe(reserve);

    [Fact]
    public void A_method_that_only_another_campaign_knows_is_offered_all_the_same() =>
        MethodAdvisor
            .Rank(new AdvisorAnswers(Device: "yes"), ["smoke-signals", "eu-login-app"])[1]
            .ShouldBe(new RankedMethod("smoke-signals", MethodReason.Listed, Fits: true));

    private static (string, string?, bool) Told(AdvisorAnswers answers, bool isOver)
    {
        var ranked = MethodAdvisor.Rank(answers, Methods);

        return (ranked[0].Method, ranked[1].Method, MethodAdvisor.NeedsRecovery(answers, isOver));
    }
}
