using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>One question that the bot can answer.</summary>
internal sealed record Topic
{
    public required string Id { get; init; }

    public required TopicText Swedish { get; init; }

    public required TopicText English { get; init; }

    /// <summary>Gets the text for before the campaign's date; null when the date makes no difference.</summary>
    public TopicText? SwedishBefore { get; init; }

    public TopicText? EnglishBefore { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required DateOnly Updated { get; init; }

    public required DateOnly ReviewBy { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Gets the topics that people ask about next.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    /// <summary>Gets a value indicating whether the answer should offer to start the switch.</summary>
    public required bool OffersSwitch { get; init; }

    /// <summary>Gets the guide that takes one through it; null when there is none.</summary>
    public string? Guide { get; init; }

    public TopicText In(Language language, bool campaignIsOver) =>
        (language, campaignIsOver) switch
        {
            (Language.Swedish, true) => Swedish,
            (Language.Swedish, false) => SwedishBefore ?? Swedish,
            (_, true) => English,
            (_, false) => EnglishBefore ?? English,
        };
}

/// <summary>An answer in one language.</summary>
/// <param name="Body">Teams' Markdown: the answer itself first, then steps or details.</param>
/// <param name="Line">Where its heading stands in the file.</param>
internal sealed record TopicText(string Title, string Body, int Line = 1);
