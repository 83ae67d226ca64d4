namespace TracesBot.People;

/// <summary>The fields of one line, as they stand in the file.</summary>
internal readonly record struct RosterFields(
    string Id,
    string Upn,
    string Name,
    string Team,
    string ManagerUpn,
    string Language,
    string TimeZone
);
