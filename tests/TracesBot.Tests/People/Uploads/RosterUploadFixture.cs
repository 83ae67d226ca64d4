using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.People.Uploads;

/// <summary>A bot with two administrators, and lists that they send in the chat.</summary>
public class RosterUploadFixture : BotFixture
{
    /// <summary>A group whose members are administrators too.</summary>
    public const string Group = "eeeeeeee-0000-4000-8000-000000000001";

    public const string Header =
        "aadObjectId;userPrincipalName;displayName;team;managerUserPrincipalName;language;timeZone";

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Roles:Administrators:0"] = TeamsPerson.Named("Admin Ada").AadObjectId,
        ["Roles:Administrators:1"] = TeamsPerson.Named("Admin Bo").AadObjectId,
        ["Roles:Administrators:2"] = Group,
        ["Roster:MostMegabytes"] = "1",
        ["Reminders:Automatic"] = "false",
    };

    public Chat.Person Ada => Meet("Admin Ada");

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    internal static async Task<RosterUploadFixture> StartAsync(StorageOptions storage)
    {
        var fixture = new RosterUploadFixture();
        fixture._settings["Storage:Provider"] = storage.Provider.ToString();
        fixture._settings["Storage:ConnectionString"] = storage.ConnectionString;
        await fixture.InitializeAsync();

        return fixture;
    }

    public static string Line(int number, string name, string team = "Import", string manager = "") =>
        $"aaaaaaaa-0000-4000-8000-{number:D12};p{number}@example.se;{name};{team};{manager};sv;";

    public Task<Seen> SendAsync(Chat.Person person, params IReadOnlyList<string> lines) =>
        SendAsync(person, "personal.csv", lines);

    public Task<Seen> SendAsync(Chat.Person person, string file, IReadOnlyList<string> lines) =>
        SendAsync(
            person,
            file,
            Teams.Drive.Keep(file, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header))))
        );

    public Task<Seen> SendAsync(Chat.Person person, string file, Uri address, string text = "") =>
        person.Do(Teams.Activities.File(person.Teams, file, address, text));

    /// <summary>Lets the bot get on with the lists, and waits until the person sees the words.</summary>
    public async Task<Seen> UntilAsync(Chat.Person person, string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!person.Sees.Text.Contains(words, StringComparison.Ordinal))
        {
            patience.IsCancellationRequested.ShouldBeFalse($"'{words}' never came. The last was: {person.Sees.Text}");
            await Task.Delay(TimeSpan.FromMilliseconds(25), TestContext.Current.CancellationToken);
        }

        // They read before they press.
        Clock.Advance(TimeSpan.FromMinutes(1));

        return person.Sees;
    }

    internal Task<IReadOnlyList<T>> ReadAsync<T>(string sql) =>
        Services.GetRequiredService<Database>().ReadAsync<T>(sql, values: null, TestContext.Current.CancellationToken);

    internal Task<IReadOnlyList<string>> RosterAsync() =>
        ReadAsync<string>("select display_name || ' ' || active from roster order by person_id");

    internal Task<IReadOnlyList<string>> AuditAsync(Chat.Person person) =>
        ReadAsync<string>(
            $"select substr(scope, 1, 13) || ' ' || outcome from audit where viewer_id = '{person.Id}' order by at, id"
        );
}
