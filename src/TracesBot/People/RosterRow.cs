namespace TracesBot.People;

/// <summary>One person of the organisation's own list, checked and in the form that the database keeps.</summary>
/// <param name="PersonId">The Entra object id, in small letters.</param>
/// <param name="Upn">The user principal name, in small letters.</param>
/// <param name="Team">The team's name; empty for somebody without one.</param>
/// <param name="ManagerUpn">The manager's user principal name; null at the top.</param>
/// <param name="Language"><c>sv</c>, <c>en</c> or null.</param>
/// <param name="TimeZone">The name of a time zone, or null.</param>
internal sealed record RosterRow(
    string PersonId,
    string Upn,
    string Name,
    string Team,
    string? ManagerUpn,
    string? Language,
    string? TimeZone
);

/// <summary>A line of the roster file.</summary>
/// <param name="Number">Its number in the file; the header is line 1.</param>
internal abstract record RosterLine(long Number);

internal sealed record GoodRosterLine(long Number, RosterRow Row) : RosterLine(Number);

/// <summary>A line that cannot be imported.</summary>
/// <param name="PersonId">Whom it is about, as far as it can be told: a mistyped time zone does not mean that somebody left.</param>
internal sealed record BadRosterLine(long Number, RosterFault Fault, string? PersonId, string? Upn)
    : RosterLine(Number);
