namespace TracesBot.Turns;

/// <summary>One of Teams' own cards about a file.</summary>
internal sealed record RenderedFile(string ContentType, string Name, string? ContentUrl, object? Content)
{
    public static RenderedFile Of(FileOffer offer)
    {
        var context = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["kind"] = offer.Subject.Kind,
            ["of"] = offer.Subject.Of,
        };

        return new RenderedFile(
            "application/vnd.microsoft.teams.card.file.consent",
            offer.Name,
            ContentUrl: null,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["description"] = offer.Description,
                ["sizeInBytes"] = offer.Bytes,
                ["acceptContext"] = context,
                ["declineContext"] = context,
            }
        );
    }

    /// <summary>The file as it lies in the person's OneDrive.</summary>
    public static RenderedFile Of(FileTarget target) =>
        new(
            "application/vnd.microsoft.teams.card.file.info",
            target.Name,
            target.ContentUrl,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["uniqueId"] = target.UniqueId,
                ["fileType"] = target.FileType,
            }
        );
}
