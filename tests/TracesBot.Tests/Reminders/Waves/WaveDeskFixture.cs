using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Reminders.Waves;

/// <summary>A bot with somebody who runs it, and what they see of a card as it changes.</summary>
internal static class WaveDeskFixture
{
    private const string AdministratorName = "Admin Ada";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<WaveFixture> StartAsync(StorageOptions storage, int sendsPerSecond = 500) =>
        WaveFixture.StartAsync(
            storage,
            sendsPerSecond,
            ("Roles:Administrators:0", TeamsPerson.Named(AdministratorName).AadObjectId),
            ("Reminders:Automatic", "false")
        );

    public static Task<Person> AdministratorAsync(this WaveFixture bot, string greeting = "Hej") =>
        bot.KnowAsync(AdministratorName, greeting);

    /// <summary>The card, once it says so.</summary>
    public static async Task<Seen> CardAsync(this WaveFixture bot, Person person, string messageId, string text)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = Seen.From(bot.Teams.Chat(person.Teams)[messageId]);
            if (seen.Text.Contains(text, StringComparison.Ordinal))
            {
                return seen;
            }

            TimeProvider
                .System.GetElapsedTime(started)
                .ShouldBeLessThan(Patience, $"The card never said '{text}', but: {seen.Text}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    /// <summary>Starts a wave as an administrator does, and returns the card that follows it.</summary>
    public static async Task<Seen> StartFromChatAsync(this WaveFixture bot, Person administrator) =>
        await administrator.Presses("Ja, starta", await bot.AskToStartAsync(administrator));

    /// <summary>Comes to the question whether a wave should start.</summary>
    public static async Task<Seen> AskToStartAsync(this WaveFixture bot, Person administrator)
    {
        var counting = await administrator.Says("starta utskick");
        var plan = await bot.CardAsync(administrator, counting.MessageId, "Så blir utskicket");

        return await administrator.Presses("Starta utskicket", plan);
    }
}
