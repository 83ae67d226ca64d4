namespace TracesBot.Teams.Graph;

/// <summary>Somebody in the simulated directory.</summary>
public sealed record GraphUser(string Id, string Upn, string Name)
{
    public string? Department { get; init; }

    public string? CompanyName { get; init; }

    public string? Language { get; init; }

    public bool Enabled { get; init; } = true;

    public bool Guest { get; init; }

    /// <summary>The manager's id.</summary>
    public string? ManagerId { get; init; }

    /// <summary>A colleague whose number decides their ids; the same number is the same person.</summary>
    public static GraphUser Numbered(int number, string? department = "Import", int? manager = null) =>
        new(IdOf(number), $"p{number}@example.se", $"Person {number}")
        {
            Department = department,
            ManagerId = manager is { } boss ? IdOf(boss) : null,
        };

    public static string IdOf(int number) => $"bbbbbbbb-0000-4000-8000-{number:D12}";
}
