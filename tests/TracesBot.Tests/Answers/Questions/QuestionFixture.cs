using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Answers.Questions;

/// <summary>A bot with somebody who owns its texts.</summary>
public class QuestionFixture : BotFixture
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Roles:ContentOwners:0"] = TeamsPerson.Named("Owner Olga").AadObjectId.ToUpperInvariant(),
        ["Reminders:SendsPerSecond"] = "500",
        ["Reminders:Automatic"] = "false",
    };

    public Person Owner => Meet("Owner Olga");

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    internal static async Task<QuestionFixture> StartAsync(StorageOptions storage)
    {
        var fixture = new QuestionFixture();
        fixture._settings["Storage:Provider"] = storage.Provider.ToString();
        fixture._settings["Storage:ConnectionString"] = storage.ConnectionString;
        await fixture.InitializeAsync();

        return fixture;
    }

    public Task DeliverAnswersAsync() =>
        Services.GetRequiredService<AnswerDispatcher>().SendDueAsync(TestContext.Current.CancellationToken);

    /// <summary>Opens the card of the question whose text contains these words, for the owner.</summary>
    public async Task<Seen> OpenAsync(string words)
    {
        var number = (
            await ReadAsync<long>("select id from question where text like @words", new { words = $"%{words}%" })
        ).Single();
        var list = await Owner.Says("öppna frågor");
        while (!list.Buttons.Contains($"Fråga {number}", StringComparer.Ordinal))
        {
            list = await Owner.Presses("Nästa");
        }

        return await Owner.Presses($"Fråga {number}");
    }

    /// <summary>Asks something the bot has no text for; whatever it suggests instead is turned down.</summary>
    public static async Task<Seen> AskInVainAsync(Person person, string question)
    {
        var seen = await person.Says(question);

        return seen.Buttons is [.., "Inget av detta" or "None of these"]
            ? await person.Presses(seen.Buttons[^1])
            : seen;
    }

    /// <summary>A question that somebody asked before the test began.</summary>
    internal async Task KeepAsync(string text, string personId = "somebody")
    {
        await using var session = new Session(Services.GetRequiredService<Database>());
        await new QuestionStore(session).KeepAsync(
            new NewQuestion
            {
                Key = QuestionKey.Of(text),
                Text = text,
                Language = "sv",
                Kind = QuestionKinds.NoAnswer,
                PersonId = personId,
                Now = Monday,
            },
            TestContext.Current.CancellationToken
        );
        await session.CommitAsync(TestContext.Current.CancellationToken);
    }

    internal Task<IReadOnlyList<T>> ReadAsync<T>(string sql, object? values = null) =>
        Services.GetRequiredService<Database>().ReadAsync<T>(sql, values, TestContext.Current.CancellationToken);
}
