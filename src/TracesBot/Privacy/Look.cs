namespace TracesBot.Privacy;

/// <summary>Somebody's look at a person.</summary>
internal sealed record Look
{
    public const string AtMe = "me";
    public const string AtMyTeam = "team";
    public const string AtTheLine = "line";
    public const string Confirmed = "confirmed";

    /// <summary>Who looks on the server, where the bot knows nobody by name.</summary>
    public const string Operator = "operator";

    public DateTimeOffset At { get; init; }

    public string ViewerId { get; init; } = "";

    /// <summary>Gets the viewer's name; null where the roster does not tell it.</summary>
    public string? Viewer { get; init; }

    /// <summary>Gets how far above the person the viewer is now: 1 is the manager; null for everybody else.</summary>
    public long? Steps { get; init; }

    public string What { get; init; } = "";
}

/// <summary>What somebody saw on one day, however often.</summary>
/// <param name="Newest">The newest of those looks, in the person's own time.</param>
internal sealed record LookDay(Look Newest, int Times)
{
    /// <summary>The newest first, a line for each viewer, day and kind of look.</summary>
    public static IReadOnlyList<LookDay> From(IEnumerable<Look> looks, TimeZoneInfo zone) =>
        [
            .. looks
                .Select(look => look with { At = TimeZoneInfo.ConvertTime(look.At, zone) })
                .GroupBy(look => (look.ViewerId, look.What, look.At.Date))
                .Select(group => new LookDay(group.MaxBy(look => look.At)!, group.Count()))
                .OrderByDescending(day => day.Newest.At),
        ];
}
