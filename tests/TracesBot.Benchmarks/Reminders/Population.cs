using Microsoft.Bot.Schema;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Turns;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>Invented people in a database: those of a simulated Teams, or a great many that nobody sends to.</summary>
internal static class Population
{
    /// <summary>
    /// Writes so many people, in the order of their ids, which are as scattered as real ones. Four of five have met the
    /// bot, three of ten have switched, and a few wish no reminder, one later, or have left.
    /// </summary>
    public static async Task AddManyAsync(BenchDatabase database, int people, int seed)
    {
        var values = new
        {
            people,
            seed,
            reference = Reference(TeamsPerson.Named("Somebody"), new Uri("https://smba.trafficmanager.net/emea/")),
        };
        string[] statements =
        [
            Insert(
                "contact (person_id, reference, language, time_zone, welcomed_at, unreachable)",
                """
                id, @reference, case when k < 8 then 'sv' else 'en' end,
                case k when 1 then 'Europe/Helsinki' else 'Europe/Stockholm' end, 1735689600000,
                case when i % 50 = 7 then 'not-in-roster' end
                """,
                "k < 8"
            ),
            Insert(
                "roster (person_id, upn, display_name, team, active)",
                "id, id || '@example.se', 'Person ' || id, 'Team ' || (i % 200), case when i % 40 = 3 then 0 else 1 end",
                "k <> 0"
            ),
            Insert(
                "switch_record (person_id, state, changed_at, version)",
                "id, 'switched', 1746057600000, 1",
                "k < 3"
            ),
            Insert(
                "reminder_choice (person_id, stopped, snoozed_until, changed_at, version)",
                "id, case when i % 2 = 0 then 1 else 0 end, case when i % 2 = 1 then 1767225600000 end, 0, 1",
                "k = 5 and i % 3 = 0"
            ),
        ];
        foreach (var statement in statements)
        {
            await database.ExecuteAsync(statement, values);
        }

        await database.ExecuteAsync("analyze");
    }

    /// <summary>People of a simulated Teams, who have all met the bot.</summary>
    public static async Task<IReadOnlyList<TeamsPerson>> AddAsync(BenchDatabase database, FakeTeams teams, int people)
    {
        const string Sql = """
            insert into contact (person_id, reference, language, time_zone, welcomed_at)
            values (@AadObjectId, @reference, 'sv', 'Europe/Stockholm', 0)
            """;
        var added = Enumerable
            .Range(0, people)
            .Select(number => teams.Add(TeamsPerson.Named($"Recipient {number}")))
            .ToList();
        await using var session = new Session(database.Database);
        foreach (var person in added)
        {
            var values = new { person.AadObjectId, reference = Reference(person, teams.Address) };
            await session.ExecuteAsync(Sql, values, CancellationToken.None);
        }

        await session.CommitAsync(CancellationToken.None);
        await database.ExecuteAsync("analyze");

        return added;
    }

    // One row for each number, and of its digits k decides what kind of person it is.
    private static string Insert(string into, string columns, string where) =>
        $"""
            insert into {into}
            with recursive numbers(i) as
                (select cast(1 as bigint) union all select i + 1 from numbers where i < @people),
            people(i, k, id) as
                (select i, i % 10, '3f0c54a2-5b0e-4d8e-9c41-0' ||
                     cast(10000000000 + ((i + @seed) * 2654435761) % 4294967296 as text)
                 from numbers)
            select {columns} from people where {where} order by id
            """;

    private static string Reference(TeamsPerson person, Uri service) =>
        ReferenceJson.Write(
            new ConversationReference
            {
                ChannelId = "msteams",
                ServiceUrl = service.AbsoluteUri,
                Conversation = new ConversationAccount
                {
                    Id = person.ConversationId,
                    TenantId = new FakeTeamsOptions().TenantId,
                },
                User = new ChannelAccount { Id = person.Id, AadObjectId = person.AadObjectId },
                Bot = new ChannelAccount { Id = "28:bot", Name = "TracesBot" },
            }
        );
}
