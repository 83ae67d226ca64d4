namespace TracesBot.Knowledge;

/// <summary>Reads one topic: front matter, then a text for each language under its heading.</summary>
internal static class TopicFile
{
    private const string Swedish = "Svenska";
    private const string English = "English";
    private const string SwedishBefore = "Svenska före datumet";
    private const string EnglishBefore = "English before the date";
    private static readonly string[] Headings = [Swedish, English, SwedishBefore, EnglishBefore];

    public static Topic Read(string file, string content, References references, List<ContentFault> faults)
    {
        var document = ContentDocument.Parse(file, content, Headings);
        var front = Yaml.Read<FrontMatter>(document.FrontMatter, file, firstLine: 2);
        faults.AddRange(document.Faults);
        if (!string.Equals(front.Id + ".md", file, StringComparison.Ordinal))
        {
            faults.Add(new ContentFault(file, 1, $"the id '{front.Id}' is not the file's name"));
        }

        foreach (var heading in new[] { Swedish, English }.Where(heading => document.Find(heading) is null))
        {
            faults.Add(new ContentFault(file, 1, $"the text '# {heading}: …' is missing"));
        }

        if ((document.Find(SwedishBefore) is null) != (document.Find(EnglishBefore) is null))
        {
            faults.Add(new ContentFault(file, 1, "a text for before the date must exist in both languages or in none"));
        }

        var missing = new TopicText("", "");

        return new Topic
        {
            Id = front.Id,
            Swedish = document.Find(Swedish) ?? missing,
            English = document.Find(English) ?? missing,
            SwedishBefore = document.Find(SwedishBefore),
            EnglishBefore = document.Find(EnglishBefore),
            Sources = references.SourcesOf(front.Facts, file, faults),
            Updated = ContentDate.Read(front.Updated, file, faults),
            ReviewBy = ContentDate.Read(front.ReviewBy, file, faults),
            ValidTo = front.ValidTo is null ? null : ContentDate.Read(front.ValidTo, file, faults),
            FollowUps = front.FollowUps,
            OffersSwitch = front.StartSwitch,
            Guide = front.Guide,
        };
    }

    private sealed record FrontMatter
    {
        public required string Id { get; init; }
        public required List<string> Facts { get; init; }
        public required string Updated { get; init; }
        public required string ReviewBy { get; init; }
        public string? ValidTo { get; init; }
        public List<string> FollowUps { get; init; } = [];
        public bool StartSwitch { get; init; }
        public string? Guide { get; init; }
    }
}
