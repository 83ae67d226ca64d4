namespace TracesBot.Knowledge;

/// <summary>Reads one topic: front matter, then a text for each language under its heading.</summary>
internal static class TopicFile
{
    private const string Swedish = "Svenska";
    private const string English = "English";
    private const string SwedishBefore = "Svenska före datumet";
    private const string EnglishBefore = "English before the date";
    private static readonly string[] Headings = [Swedish, English, SwedishBefore, EnglishBefore];

    /// <summary>Reads a topic; null when nothing of it can be read.</summary>
    public static Written<Topic>? Read(string file, string content, References references, List<ContentFault> faults)
    {
        if (ContentDocument.Parse(file, content, Headings, faults) is not { } document)
        {
            return null;
        }

        foreach (var heading in new[] { Swedish, English }.Where(heading => document.Find(heading) is null))
        {
            faults.Add(new ContentFault(file, 1, $"the text '# {heading}: …' is missing"));
        }

        if ((document.Find(SwedishBefore) is null) != (document.Find(EnglishBefore) is null))
        {
            var line = Math.Max(document.LineOf(SwedishBefore), document.LineOf(EnglishBefore));
            faults.Add(
                new ContentFault(file, line, "a text for before the date must exist in both languages or in none")
            );
        }

        var front = document.Front;
        var missing = new TopicText("", "");
        var topic = new Topic
        {
            Id = front.Text("id"),
            Swedish = document.Find(Swedish) ?? missing,
            English = document.Find(English) ?? missing,
            SwedishBefore = document.Find(SwedishBefore),
            EnglishBefore = document.Find(EnglishBefore),
            Sources = references.SourcesOf(front, file, faults),
            Updated = front.Day("updated"),
            ReviewBy = front.Day("review-by"),
            ValidTo = front.OptionalDay("valid-to"),
            FollowUps = [.. (front.OptionalItems("follow-ups") ?? []).Select(item => item.Text)],
            OffersSwitch = front.Flag("start-switch"),
            Guide = front.OptionalText("guide"),
        };
        front.RefuseOthers();

        return new Written<Topic>(topic, front);
    }
}
