using System.Text;

namespace TracesBot.Benchmarks;

/// <summary>An invented organisation: a director, heads below, a leader for each team below these, and everybody else.</summary>
internal sealed record StaffList(int People, int Teams)
{
    private const int TeamsOfAHead = 200;

    private static readonly string[] FirstNames = ["Åsa", "Örjan", "Malin", "Göran", "Eva", "Nils", "Siv", "Per"];

    private static readonly string[] LastNames = ["Öberg", "Ström", "Åkesson", "Ek", "Lind", "Berg", "Holm", "Dahl"];

    public const int Director = 0;

    private int Heads => Math.Max(1, Teams / TeamsOfAHead);

    /// <summary>As few as thousand teams, and so on down, each as large as it is here.</summary>
    public StaffList Shrunk(int times) => new(People / times, Teams / times);

    // The last twelve digits count people; the first eight put them in no order, as directories do.
    public static string Id(int person) => $"{(uint)person * 2654435761u:x8}-0000-4000-8000-{person:D12}";

    public static string Upn(int person) => $"person{person}@example.se";

    public int LeaderOf(int team) => 1 + Heads + team;

    /// <summary>Writes the list as a roster file.</summary>
    /// <param name="moved">Every so many people are in another team than in the list without; 0 for nobody.</param>
    /// <returns>The number of bytes.</returns>
    public long Write(string path, int moved = 0)
    {
        using var file = new StreamWriter(
            path,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        file.Write("aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone\n");
        for (var person = 0; person < People; person++)
        {
            var (team, manager) = Place(person);
            var name = $"{FirstNames[person % FirstNames.Length]} {LastNames[person / 8 % LastNames.Length]} {person}";
            var shown = moved > 0 && person % moved is 0 ? (team + 1) % Teams : team;
            file.Write(
                $"{Id(person)},{Upn(person)},{name},Grupp {shown},{(manager < 0 ? "" : Upn(manager))},sv,Europe/Stockholm\n"
            );
        }

        file.Flush();

        return file.BaseStream.Length;
    }

    private (int Team, int Manager) Place(int person) =>
        person switch
        {
            0 => (0, -1),
            _ when person <= Heads => (person % Teams, Director),
            _ when person <= Heads + Teams => (person - Heads - 1, 1 + ((person - Heads - 1) % Heads)),
            _ => (person % Teams, LeaderOf(person % Teams)),
        };
}
