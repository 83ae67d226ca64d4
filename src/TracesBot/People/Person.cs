using TracesBot.Words;

namespace TracesBot.People;

/// <summary>Somebody the bot talks to, as far as the roster and the conversation tell.</summary>
/// <param name="Id">The Entra object id; the channel's own id where Teams gives none.</param>
/// <param name="Name">The full name; null until the roster or Teams tells it.</param>
/// <param name="Welcomed">Whether the person has had the welcome, which is given once.</param>
/// <param name="PreviousTopic">The topic answered last, while it is still what one talks about.</param>
internal sealed record Person(
    string Id,
    string? Name,
    string? Upn,
    string? Team,
    Language Language,
    TimeZoneInfo TimeZone,
    bool Welcomed,
    string? PreviousTopic
);
