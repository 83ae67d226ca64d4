namespace TracesBot.People;

/// <summary>Whom an activity comes from, as Teams tells it.</summary>
/// <param name="Id">The Entra object id; the channel's own id where Teams gives none.</param>
/// <param name="TimeZone">The time zone of the person's client, IANA name; null when not told.</param>
internal sealed record Visitor(string Id, string? Name, string? TimeZone);
