using TracesBot.Clocks;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>What stops somebody, in words: why, at which step of which guide, and since when.</summary>
internal sealed class BlockerReasons(Phrases phrases, KnowledgeBase knowledge, TimeZoneInfo zone)
{
    public string Of(BlockedColleague colleague) =>
        string.Join(
            ", ",
            new[]
            {
                phrases.Insights.Reasons[colleague.Kind],
                Place(colleague),
                colleague.Since is { } since ? phrases.Readiness.SinceDay(phrases.Date(since.DateIn(zone))) : null,
            }.OfType<string>()
        );

    private string? Place(BlockedColleague colleague) =>
        colleague is { Guide: { } id, Kind: not Blocker.WaitsForKey }
        && knowledge.FindGuide(id)?.In(phrases.Language) is { } guide
        && colleague.Step >= 1
        && colleague.Step <= guide.Steps.Count
            ? phrases.Insights.AtStep((int)colleague.Step, guide.Steps[(int)colleague.Step - 1].Title, guide.Title)
            : null;
}
