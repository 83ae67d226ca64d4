using Microsoft.Extensions.Options;
using TracesBot.Counts;
using TracesBot.Storage;

namespace TracesBot.EndToEnd.Processes;

/// <summary>An office of forty in four teams, with everything in it that a manager can meet.</summary>
internal static class Office
{
    public const string Manager = "bbbbbbbb-0000-4000-8000-000000000001";
    public const string EnglishManager = "bbbbbbbb-0000-4000-8000-000000000002";
    public const string Colleague = "bbbbbbbb-0000-4000-8000-000000000010";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Teams = ["Djurimport", "Export Malmö", "Import Göteborg", "Växter och organiskt"];

    private static readonly string[] First =
    [
        "Åsa",
        "Örjan",
        "Malin",
        "Göran",
        "Eva",
        "Nils",
        "Birgitta",
        "Lars-Göran",
        "Fatima",
        "Oskar",
    ];

    private static readonly string[] Last = ["Lind", "Ström", "Åkesson", "Ek", "Öhman", "Nyberg", "Haddad"];

    private static readonly string[] Methods =
    [
        "eu-login-app",
        "bankid",
        "freja",
        "eu-login-app",
        "passkey",
        "security-key",
    ];

    private static readonly string[] Evidence = ["said", "tested", "tested", "confirmed"];

    /// <summary>The roster as a file.</summary>
    public static string Roster() =>
        string.Join(
            '\n',
            [
                "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone",
                $"{Manager},chef@example.se,Karin Chef,Ledning,,sv,Europe/Stockholm",
                $"{EnglishManager},head@example.se,James Head,Ledning,chef@example.se,en,Europe/Stockholm",
                .. Enumerable.Range(10, 40).Select(Line),
            ]
        );

    /// <summary>Lets them get on: by number, so that every picture shows the same.</summary>
    public static async Task GetOn(Workplace place)
    {
        await using var database = new Database(
            Options.Create(new StorageOptions { ConnectionString = $"Data Source={place.Database}" })
        );
        await using var session = new Session(database);
        foreach (var number in Enumerable.Range(10, 40))
        {
            await GetOn(session, number);
        }

        await session.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static string Line(int number) =>
        $"{Id(number)},p{number}@example.se,{First[number % First.Length]} {Last[number % Last.Length]},{Teams[number % Teams.Length]},{(number % 4 is 0 ? "chef" : "head")}@example.se,sv,Europe/Stockholm";

    private static string Id(int number) => $"bbbbbbbb-0000-4000-8000-0000000000{number}";

    private static async Task GetOn(Session session, int number)
    {
        if (number % 13 is not 0)
        {
            await session.ExecuteAsync(
                "insert into contact (person_id, reference, language) values (@id, '{}', 'sv')",
                new { id = Id(number) },
                TestContext.Current.CancellationToken
            );
        }

        var state = (number * 7 % 20) switch
        {
            < 11 => "switched",
            < 15 => "started",
            15 => "exempt",
            _ => null,
        };
        if (state is null)
        {
            return;
        }

        var at = Now - TimeSpan.FromDays(number * 13 % 45);
        await session.ExecuteAsync(
            """
            insert into switch_record (person_id, state, method, evidence, changed_at, version)
            values (@id, @state, @method, @evidence, @at, 1)
            """,
            new
            {
                id = Id(number),
                state,
                method = state is "switched" ? Methods[number % Methods.Length] : null,
                evidence = state is "switched" ? Evidence[number % Evidence.Length] : null,
                at,
            },
            TestContext.Current.CancellationToken
        );
        await TeamCounts.MarkAsync(session, Id(number), TestContext.Current.CancellationToken);
        if (state is "started" && number % 3 is 0)
        {
            await session.ExecuteAsync(
                """
                insert into walk (person_id, stage, answers, method, guide, step, stuck_at, version, updated_at)
                values (@id, 'guide', '', 'eu-login-app', 'eu-login-app', 3, @at, 1, @at)
                """,
                new { id = Id(number), at },
                TestContext.Current.CancellationToken
            );
        }
    }
}
