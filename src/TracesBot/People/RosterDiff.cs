namespace TracesBot.People;

/// <summary>What a list would change in the roster: how many people, and the first few of each kind by name.</summary>
internal sealed record RosterDiff
{
    /// <summary>So many of each kind are named. The others are counted, so that the size of the list does not matter.</summary>
    public const int Named = 5;

    public required RosterTally Counts { get; init; }

    public required IReadOnlyList<string> Added { get; init; }

    public required IReadOnlyList<string> Back { get; init; }

    public required IReadOnlyList<string> Leavers { get; init; }

    public required IReadOnlyList<RosterMove> Teams { get; init; }

    public required IReadOnlyList<RosterMove> Managers { get; init; }

    /// <summary>Gets those whose other data change, each with what does.</summary>
    public required IReadOnlyList<RosterEdit> Edits { get; init; }
}

/// <summary>How many people, by what a list would change of them. Somebody may be counted under several changes.</summary>
internal sealed record RosterTally
{
    public long Added { get; init; }

    /// <summary>Gets those who had left and are listed again.</summary>
    public long Back { get; init; }

    /// <summary>Gets everybody who is in the roster and whose data change, those who are back among them.</summary>
    public long Changed { get; init; }

    public long Teams { get; init; }

    /// <summary>Gets those who get another manager. A manager whose address changes is the same one.</summary>
    public long Managers { get; init; }

    public long Addresses { get; init; }

    public long Names { get; init; }

    public long Languages { get; init; }

    public long TimeZones { get; init; }

    /// <summary>Gets those whose manager is the same under another address.</summary>
    public long ManagerAddresses { get; init; }

    public long Left { get; init; }
}

/// <summary>Somebody who comes to another team or manager. An end without one is empty.</summary>
internal sealed record RosterMove
{
    public string Name { get; init; } = "";

    public string Origin { get; init; } = "";

    public string Target { get; init; } = "";
}

/// <summary>Somebody of whom something else changes.</summary>
internal sealed record RosterEdit
{
    public string Name { get; init; } = "";

    public bool Address { get; init; }

    public bool Renamed { get; init; }

    public bool Language { get; init; }

    public bool TimeZone { get; init; }
}
