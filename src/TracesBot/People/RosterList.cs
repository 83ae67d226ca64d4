using System.Data.Common;

namespace TracesBot.People;

/// <summary>A list of all the organisation's people, wherever it comes from.</summary>
/// <param name="Lines">Reads the list once, through the check.</param>
internal sealed record RosterList(Func<RosterCheck, CancellationToken, IAsyncEnumerable<RosterLine>> Lines)
{
    public const string File = "file";
    public const string Group = "group";
    public const string Directory = "directory";

    /// <summary>Gets where the list comes from.</summary>
    public string Name { get; init; } = File;

    /// <summary>Gets whether the roster is changed; otherwise one is only told what would come of it.</summary>
    public bool Keep { get; init; } = true;

    /// <summary>Gets how many percent of the roster may be missing from the list; null where anybody may.</summary>
    public int? MostLeaversPercent { get; init; }

    /// <summary>Gets what is called now and then while the list is read.</summary>
    public Action? OnRead { get; init; }

    /// <summary>Gets what is saved with the roster, or not at all.</summary>
    public Func<DbTransaction, CancellationToken, Task>? Alongside { get; init; }
}
