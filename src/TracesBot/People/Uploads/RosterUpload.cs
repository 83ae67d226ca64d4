namespace TracesBot.People.Uploads;

/// <summary>A list that an administrator has sent in the chat.</summary>
internal sealed record RosterUpload
{
    public string Id { get; init; } = "";

    public string PersonId { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Address { get; init; }

    /// <summary>Gets one of <see cref="UploadStates"/>.</summary>
    public string State { get; init; } = "";

    public long? Leavers { get; init; }

    public long? Listed { get; init; }

    public int ManyLeavers { get; init; }

    public string? CardId { get; init; }

    /// <summary>Gets how the administrator is reached, and in which language.</summary>
    public string? Reference { get; init; }

    public string? Language { get; init; }
}

internal static class UploadStates
{
    /// <summary>The file has not been fetched yet.</summary>
    public const string Waiting = "waiting";

    /// <summary>The administrator has been told what would change.</summary>
    public const string Checked = "checked";

    public const string Confirmed = "confirmed";
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
}
