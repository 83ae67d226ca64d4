namespace TracesBot.Switching;

/// <summary>Which method suits whom, and what has to be asked to know it.</summary>
internal static class MethodAdvisor
{
    private const int DoesNotFit = 100;

    /// <summary>The methods, best first. Those that the person lacks something for come last, in the campaign's order.</summary>
    public static IReadOnlyList<RankedMethod> Rank(AdvisorAnswers answers, IReadOnlyList<string> methods) =>
        [
            .. methods
                .Select(method => (method, place: Place(method, answers)))
                .OrderBy(entry => entry.place.Order)
                .Select(entry => new RankedMethod(entry.method, entry.place.Reason, entry.place.Order < DoesNotFit)),
        ];

    /// <summary>Whether the account has to be reset before a new method can be added to it.</summary>
    public static bool NeedsRecovery(AdvisorAnswers answers, bool campaignIsOver) =>
        answers.Access is AdvisorQuestion.Lost || (campaignIsOver && answers.Access is AdvisorQuestion.No);

    /// <summary>The next question whose answer makes a difference; null when there is none.</summary>
    /// <param name="chosen">The method, when the person has named one: then only what changes its guide is asked.</param>
    public static string? NextQuestion(
        AdvisorAnswers answers,
        IReadOnlyList<string> methods,
        bool campaignIsOver,
        string? chosen = null
    ) =>
        AdvisorQuestion.All.FirstOrDefault(question =>
            answers[question] is null
            && Completions(answers.With(question, AdvisorQuestion.AnswersTo(question)[0]))
                .Any(others => MakesADifference(question, others, methods, campaignIsOver, chosen))
        );

    /// <summary>The method to have in reserve: the best of those that are not lost together with the first.</summary>
    public static string? Reserve(string method, AdvisorAnswers answers, IReadOnlyList<string> methods) =>
        Rank(answers, methods)
            .Where(ranked => ranked.Fits && !string.Equals(ranked.Method, method, StringComparison.Ordinal))
            .OrderBy(ranked =>
                string.Equals(Method.ThingOf(ranked.Method), Method.ThingOf(method), StringComparison.Ordinal) ? 1 : 0
            )
            .FirstOrDefault()
            ?.Method;

    private static bool MakesADifference(
        string question,
        AdvisorAnswers others,
        IReadOnlyList<string> methods,
        bool campaignIsOver,
        string? chosen
    ) =>
        AdvisorQuestion
            .AnswersTo(question)
            .Select(answer => Outcome(others.With(question, answer), methods, campaignIsOver, chosen))
            .Distinct()
            .Skip(1)
            .Any();

    // What the person is told to do: the method, the one to have in reserve, and whether to begin with a reset.
    private static (string?, string?, bool) Outcome(
        AdvisorAnswers answers,
        IReadOnlyList<string> methods,
        bool campaignIsOver,
        string? chosen
    )
    {
        var ranked = chosen is null ? Rank(answers, methods) : [];

        return (
            ranked.ElementAtOrDefault(0)?.Method,
            ranked.ElementAtOrDefault(1)?.Method,
            NeedsRecovery(answers, campaignIsOver)
        );
    }

    private static IEnumerable<AdvisorAnswers> Completions(AdvisorAnswers answers)
    {
        var open = AdvisorQuestion.All.FirstOrDefault(question => answers[question] is null);

        return open is null
            ? [answers]
            : AdvisorQuestion.AnswersTo(open).SelectMany(answer => Completions(answers.With(open, answer)));
    }

    private static (int Order, MethodReason Reason) Place(string method, AdvisorAnswers answers)
    {
        var device = answers.Device is AdvisorQuestion.Yes;

        return method switch
        {
            Method.EuLoginApp => device ? (10, MethodReason.Recommended) : (DoesNotFit, MethodReason.NeedsDevice),
            Method.BankId => answers.Eid is AdvisorQuestion.BankId
                ? (20, MethodReason.HaveBankId)
                : (DoesNotFit, MethodReason.NoBankId),
            Method.Freja => Freja(answers.Eid, device),
            Method.OtherEid => answers.Eid is AdvisorQuestion.Other
                ? (20, MethodReason.HaveOtherEid)
                : (DoesNotFit, MethodReason.NoOtherEid),
            Method.TrustedPlatform => Computer(answers.Computer),
            Method.Passkey => device ? (40, MethodReason.InPhone) : (DoesNotFit, MethodReason.NeedsDevice),
            // The only one that costs money, so it comes after what the person has already.
            Method.SecurityKey => device ? (60, MethodReason.HasToBeBought) : (40, MethodReason.WithoutPhone),
            _ => (70, MethodReason.Listed),
        };
    }

    private static (int, MethodReason) Freja(string? eid, bool device) =>
        (eid, device) switch
        {
            (AdvisorQuestion.Freja, true) => (20, MethodReason.HaveFreja),
            (AdvisorQuestion.Freja, false) => (DoesNotFit, MethodReason.NeedsDevice),
            _ => (DoesNotFit, MethodReason.NoFreja),
        };

    private static (int, MethodReason) Computer(string? computer) =>
        computer switch
        {
            AdvisorQuestion.Yes => (30, MethodReason.InComputer),
            AdvisorQuestion.No => (DoesNotFit, MethodReason.NotAllowed),
            _ => (50, MethodReason.AskIt),
        };
}
