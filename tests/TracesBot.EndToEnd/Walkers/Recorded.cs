using Dapper;
using Microsoft.Data.Sqlite;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Walkers;

/// <summary>What stands in the database.</summary>
/// <param name="Turns">The activities that have been taken.</param>
/// <param name="Versions">How many moves each person's walk has come to.</param>
/// <param name="Events">What each person has reported, in order.</param>
/// <param name="States">Where each person stands.</param>
internal sealed record Recorded(
    IReadOnlySet<string> Turns,
    IReadOnlyDictionary<string, long> Versions,
    IReadOnlyDictionary<string, string> Events,
    IReadOnlyDictionary<string, string> States
)
{
    public static async Task<Recorded> In(Workplace place)
    {
        await using var database = new SqliteConnection($"Data Source={place.Database};Pooling=False");
        var turns = await database.QueryAsync<string>("select activity_id from turn");
        var versions = await database.QueryAsync<(string, long)>("select person_id, version from walk");
        var events = await database.QueryAsync<(string, string)>(
            "select person_id, group_concat(kind, ' ' order by id) from switch_event group by person_id"
        );
        var states = await database.QueryAsync<(string, string)>("select person_id, state from switch_record");

        return new Recorded(
            turns.ToHashSet(StringComparer.Ordinal),
            versions.ToDictionary(StringComparer.Ordinal),
            events.ToDictionary(StringComparer.Ordinal),
            states.ToDictionary(StringComparer.Ordinal)
        );
    }
}
