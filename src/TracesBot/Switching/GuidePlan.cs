using TracesBot.Knowledge;

namespace TracesBot.Switching;

/// <summary>The steps a person goes through: the method's guide, and before it the reset for whoever is locked out.</summary>
internal sealed class GuidePlan
{
    private readonly IReadOnlyList<Guide> _guides;

    private GuidePlan(IReadOnlyList<Guide> guides) => _guides = guides;

    public static GuidePlan Of(Walk walk, SwitchContext context)
    {
        if (walk.Method is not { } method || context.Knowledge.GuideTo(method) is not { } guide)
        {
            return new GuidePlan([]);
        }

        var recovery = MethodAdvisor.NeedsRecovery(walk.Answers, context.CanRecover)
            ? Reset(walk.Answers, context)
            : null;

        return new GuidePlan(recovery is null ? [guide] : [recovery, guide]);
    }

    /// <summary>The steps of one guide alone.</summary>
    public static GuidePlan Of(Guide guide) => new([guide]);

    public GuidePlace At(int step) => PlaceAt(0, Math.Clamp(step, 1, _guides[0].Length));

    /// <summary>Where the walk is. A guide that has become shorter since then, or has gone, does not strand anybody.</summary>
    public GuidePlace? PlaceOf(Walk walk)
    {
        if (_guides.Count is 0)
        {
            return null;
        }

        var at = Math.Max(
            0,
            _guides.ToList().FindIndex(guide => string.Equals(guide.Id, walk.Guide, StringComparison.Ordinal))
        );

        return PlaceAt(at, Math.Clamp(walk.Step, 1, _guides[at].Length));
    }

    public GuidePlace? First => _guides.Count is 0 ? null : PlaceAt(0, 1);

    /// <summary>Gets roughly how long all of it takes.</summary>
    public int Minutes => _guides.Sum(guide => guide.Minutes);

    public GuidePlace? After(GuidePlace place)
    {
        var at = IndexOf(place);

        return place.Step < place.Guide.Length ? PlaceAt(at, place.Step + 1)
            : at + 1 < _guides.Count ? PlaceAt(at + 1, 1)
            : null;
    }

    public GuidePlace? Before(GuidePlace place)
    {
        var at = IndexOf(place);

        return place.Step > 1 ? PlaceAt(at, place.Step - 1)
            : at > 0 ? PlaceAt(at - 1, _guides[at - 1].Length)
            : null;
    }

    // Whoever lost a new method needs the same reset as whoever had only the old one, in other words.
    private static Guide? Reset(AdvisorAnswers answers, SwitchContext context)
    {
        var id = answers.Access is AdvisorQuestion.Lost ? context.Campaign.LostGuide : context.Campaign.RecoveryGuide;

        return id is null ? null : context.Knowledge.FindGuide(id);
    }

    private int IndexOf(GuidePlace place) => _guides.ToList().IndexOf(place.Guide);

    private GuidePlace PlaceAt(int guide, int step) =>
        new(
            _guides[guide],
            step,
            _guides.Take(guide).Sum(earlier => earlier.Length) + step,
            _guides.Sum(each => each.Length)
        );
}

/// <summary>A step of a guide, and its number among all the steps the person goes through.</summary>
internal sealed record GuidePlace(Guide Guide, int Step, int Number, int Total)
{
    public bool IsLast => Number == Total;
}
