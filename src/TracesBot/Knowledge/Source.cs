using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>A page that facts rest on.</summary>
internal sealed record Source
{
    public required string Publisher { get; init; }

    /// <summary>Gets the publisher's Swedish name, where it is another.</summary>
    public string? PublisherSv { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the address; null when the page cannot be linked.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the date printed on the page; null when it has none.</summary>
    public string? Date { get; init; }

    public string PublisherIn(Language language) => language is Language.Swedish ? PublisherSv ?? Publisher : Publisher;
}
