using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>Somebody in the organisation that Playground makes up.</summary>
internal sealed record PlaygroundUser(string Id, string Name, string Upn, string AadObjectId)
{
    public const string Tenant = "5d1c9a3e-7f42-4b8a-9c06-2e8f4a7b1d35";
    public const string BotId = "28:0b6f2d58-31c4-4e97-a1d9-6c5e8f7a2b43";
    public const string AsasChat = "a:1asa-and-the-bot";

    public static PlaygroundUser Asa { get; } = Number(1, "Åsa Öberg", "asa.oberg");

    /// <summary>Gets the others; Playground wants five.</summary>
    public static IReadOnlyList<PlaygroundUser> Others { get; } =
    [
        Number(2, "Örjan Ström", "orjan.strom"),
        Number(3, "Malin Åkesson", "malin.akesson"),
        Number(4, "Göran Ek", "goran.ek"),
        Number(5, "Eva Lind", "eva.lind"),
        Number(6, "Nils Berg", "nils.berg"),
    ];

    /// <summary>The file in which Playground looks for its people.</summary>
    public static string Configuration() =>
        $$"""
            version: "0.1.1"
            tenantId: {{Tenant}}
            bot: {id: "{{BotId}}", name: TracesBot}
            currentUser: {{Asa.Entry()}}
            users:
              - {{string.Join("\n  - ", Others.Select(other => other.Entry()))}}
            personalChat: {id: "{{AsasChat}}"}
            groupChat: {id: "19:gransgruppen@thread.v2", name: Gränsgruppen}
            team:
              id: "19:importenheten@thread.tacv2"
              name: Importenheten
              aadGroupId: c2a7e6d4-58b1-4f03-8d9e-1a4b7c3f6e20
              channels:
                - {id: "19:arenden@thread.tacv2", name: Ärenden}

            """;

    /// <summary>The organisation's own list: Åsa leads the others, who work in two teams.</summary>
    public static string Roster()
    {
        var rows = Others.Select((other, at) => other.Row(at < 3 ? "Import Göteborg" : "Export Malmö", Asa.Upn));

        return string.Join(
            '\n',
            [
                "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone",
                Asa.Row("Ledning", ""),
                .. rows,
            ]
        );
    }

    /// <summary>The person as Teams names them in an activity.</summary>
    public JsonObject Account() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["aadObjectId"] = AadObjectId,
        };

    private static PlaygroundUser Number(int number, string name, string address) =>
        new(
            $"29:1{address}",
            name,
            $"{address}@example.se",
            $"e07d1c4a-0000-4000-8000-{number.ToString("D12", CultureInfo.InvariantCulture)}"
        );

    private string Row(string team, string manager) =>
        $"{AadObjectId},{Upn},{Name},{team},{manager},sv,Europe/Stockholm";

    private string Entry()
    {
        var names = Name.Split(' ');

        return $"{{id: \"{Id}\", name: {Name}, userPrincipleName: {Upn}, aadObjectId: {AadObjectId}, givenName: {names[0]}, surname: {names[1]}, email: {Upn}}}";
    }
}
