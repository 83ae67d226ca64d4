using System.Text;
using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>What must hold between files, and against the calendar.</summary>
internal static class ContentRules
{
    /// <summary>Teams refuses a message of more.</summary>
    public const int LargestAnswer = 28 * 1024;

    private const int BytesAroundLine = 80;
    private static readonly Language[] Languages = [Language.Swedish, Language.English];
    private static readonly bool[] Variants = [true, false];

    public static IEnumerable<ContentFault> LooseEnds(ContentFolder content)
    {
        var topics = content.Topics.Select(topic => topic.Content.Id).ToHashSet(StringComparer.Ordinal);
        var guides = content.Guides.Select(guide => guide.Content.Id).ToHashSet(StringComparer.Ordinal);

        return Duplicates(content.Topics, topic => topic.Id)
            .Concat(Duplicates(content.Guides, guide => guide.Id))
            .Concat(content.Topics.SelectMany(topic => FollowUps(topic, topics)))
            .Concat(
                content
                    .Topics.Where(topic => topic.Content.Guide is { } guide && !guides.Contains(guide))
                    .Select(topic => topic.Front.Fault("guide", $"the guide '{topic.Content.Guide}' does not exist"))
            )
            .Concat(content.Guides.SelectMany(guide => HelpTopics(guide, topics)))
            .Concat(content.Guides.SelectMany(guide => SharedMethods(guide, content.Guides)));
    }

    /// <summary>Texts that say themselves that they no longer hold.</summary>
    public static IEnumerable<ContentFault> Expired(ContentFolder content, DateOnly today) =>
        content
            .Topics.Where(topic => topic.Content.ValidTo < today)
            .Select(topic =>
                topic.Front.Fault(
                    "valid-to",
                    $"expired: valid to {Iso(topic.Content.ValidTo)}; rewrite it or take it away"
                )
            );

    public static IEnumerable<ContentFault> DueForReview(ContentFolder content, DateOnly today) =>
        content
            .Topics.Where(topic => topic.Content.ReviewBy < today)
            .Select(topic =>
                topic.Front.Fault(
                    "review-by",
                    $"was to be reviewed by {Iso(topic.Content.ReviewBy)}: read it against its sources, and set a new date"
                )
            );

    public static IEnumerable<ContentFault> TooLarge(KnowledgeBase knowledge, MeasureAnswer measure) =>
        from topic in knowledge.Topics
        from language in Languages
        from campaignIsOver in Variants
        let text = topic.In(language, campaignIsOver)
        // The card of a topic with a loose end cannot be built; the loose end is told already.
        where MayBeLarge(text) && topic.FollowUps.All(id => knowledge.Find(id) is not null)
        let bytes = measure(topic, knowledge, language, campaignIsOver)
        where bytes > LargestAnswer
        select new ContentFault(
            $"{ContentFolder.TopicFolder}/{topic.Id}.md",
            text.Line,
            $"the card would take {Kilobytes(bytes)} KB, and Teams takes {Kilobytes(LargestAnswer)}: shorten the text or split the topic"
        );

    /// <summary>
    /// Whether it is worth building the card. A start builds none for ordinary texts: what is around the text of a card
    /// takes a few kilobytes, and some characters take three times their size on the wire.
    /// </summary>
    private static bool MayBeLarge(TopicText text)
    {
        var size = Encoding.UTF8.GetByteCount(text.Title) + Encoding.UTF8.GetByteCount(text.Body);

        return size + (text.Body.AsSpan().Count('\n') * BytesAroundLine) > LargestAnswer / 4;
    }

    private static IEnumerable<ContentFault> Duplicates<T>(IReadOnlyList<Written<T>> files, Func<T, string> id)
        where T : class =>
        files
            .GroupBy(file => id(file.Content), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .SelectMany(group =>
                group.Skip(1).Select(file => file.Front.Fault("id", $"the id '{group.Key}' is taken by another file"))
            );

    private static IEnumerable<ContentFault> FollowUps(Written<Topic> topic, HashSet<string> topics) =>
        (topic.Front.OptionalItems("follow-ups") ?? [])
            .Where(item => !topics.Contains(item.Text))
            .Select(item => topic.Front.Fault(item.Line, $"the follow-up '{item.Text}' is no topic"));

    private static IEnumerable<ContentFault> HelpTopics(Written<Guide> guide, HashSet<string> topics)
    {
        if (!topics.Contains(guide.Content.HelpTopic))
        {
            yield return guide.Front.Fault("help-topic", $"'{guide.Content.HelpTopic}' is no topic");
        }

        if (guide.Content.StuckTopics.Count is 0 || guide.Front.Inner("stuck-topics") is not { } stuck)
        {
            yield break;
        }

        foreach (var name in stuck.Names.Where(name => !topics.Contains(stuck.OptionalText(name) ?? "")))
        {
            yield return stuck.Fault(name, $"'{stuck.OptionalText(name)}' is no topic");
        }
    }

    private static IEnumerable<ContentFault> SharedMethods(
        Written<Guide> guide,
        IReadOnlyList<Written<Guide>> guides
    ) =>
        guides
            .Where(other => string.CompareOrdinal(other.Content.Id, guide.Content.Id) < 0)
            .SelectMany(other => other.Content.Methods.Intersect(guide.Content.Methods, StringComparer.Ordinal))
            .Select(method => guide.Front.Fault("methods", $"another guide leads to '{method}' too"));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Kilobytes(int bytes) => (bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture);
}
