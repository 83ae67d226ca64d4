using TracesBot.Reminders;
using TracesBot.Teams;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>One wave as the bot wrote it down, beside what arrived at the simulated Teams meanwhile.</summary>
internal sealed class Sends
{
    private readonly IReadOnlyList<Row> _rows;
    private readonly Dictionary<string, int> _arrived;

    private Sends(IReadOnlyList<Row> rows, Dictionary<string, int> arrived)
    {
        _rows = rows;
        _arrived = arrived;
    }

    public int People => _rows.Count;

    public int Accepted => Count(SendStates.Accepted);

    public int Refused => Count(SendStates.Refused);

    public int Uncertain => Count(SendStates.Uncertain);

    /// <summary>Gets how many got the reminder more than once.</summary>
    public int Copies => _arrived.Values.Sum(static times => Math.Max(0, times - 1));

    /// <summary>Gets how many are said to have it and have not.</summary>
    public int AcceptedInVain => _rows.Count(row => row.State is SendStates.Accepted && !HasArrived(row.PersonId));

    /// <summary>Gets how many are said not to have it and have.</summary>
    public int RefusedInVain =>
        _rows.Count(row => row.State is SendStates.Refused or SendStates.Skipped && HasArrived(row.PersonId));

    public int UncertainAndArrived => _rows.Count(row => row.State is SendStates.Uncertain && HasArrived(row.PersonId));

    /// <summary>Gets how many nothing has come of.</summary>
    public int Open => Count(SendStates.Planned) + Count(SendStates.Attempting);

    /// <summary>How many there are of each outcome.</summary>
    public IEnumerable<(string Outcome, int People)> Outcomes =>
        _rows
            .GroupBy(
                static row => row.Reason is null ? row.State : $"{row.State}, {row.Reason}",
                StringComparer.Ordinal
            )
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, group.Count()));

    public bool HasArrived(string personId) => _arrived.ContainsKey(personId);

    /// <param name="since">The number of the last arrival before the wave.</param>
    public static async Task<Sends> ReadAsync(
        BenchDatabase database,
        string wave,
        FakeTeams teams,
        IReadOnlyList<TeamsPerson> people,
        int since
    )
    {
        var owners = people.ToDictionary(
            static person => person.ConversationId,
            static person => person.AadObjectId,
            StringComparer.Ordinal
        );
        var arrived = teams
            .Arrivals.Where(arrival => arrival.Number > since && arrival is { Accepted: true, Kind: ArrivalKind.Send })
            .Where(arrival => owners.ContainsKey(arrival.ConversationId))
            .CountBy(arrival => owners[arrival.ConversationId], StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var rows = await database.ReadAsync<Row>(
            "select person_id, state, reason from wave_send where wave_id = @wave",
            new { wave }
        );

        return new Sends(rows, arrived);
    }

    /// <summary>Whether the wave is over.</summary>
    public static async Task<bool> AreOverAsync(BenchDatabase database, string wave) =>
        (await database.ReadAsync<string>("select state from wave where id = @wave", new { wave }))[0]
            is WaveStates.Ended
                or WaveStates.Stopped
                or WaveStates.Cancelled;

    private int Count(string state) => _rows.Count(row => string.Equals(row.State, state, StringComparison.Ordinal));

    private sealed record Row
    {
        public string PersonId { get; init; } = "";
        public string State { get; init; } = "";
        public string? Reason { get; init; }
    }
}
