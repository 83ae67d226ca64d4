using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Reminders.Waves;

/// <summary>A card that cannot be dealt with is given up, and the bot and other cards go on.</summary>
public sealed class LiveCardRoundsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_administrator_whose_card_cannot_be_changed_keeps_no_other_card_waiting(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(
            database.Options,
            sendsPerSecond: 500,
            ("Roles:Administrators:0", TeamsPerson.Named("Admin Ada").AadObjectId),
            ("Roles:Administrators:1", TeamsPerson.Named("Admin Bo").AadObjectId),
            ("Reminders:Automatic", "false")
        );
        var unshown = await bot.KnowAsync("Admin Bo");
        await bot.CardAsync(unshown, (await unshown.Says("starta utskick")).MessageId, "Så blir utskicket");
        await UntilFinalAsync(database, unshown);
        await database.InSessionAsync(async session =>
        {
            await session.ExecuteAsync(
                "update contact set reference = 'unreadable' where person_id = @Id",
                new { unshown.Id },
                Token
            );
            await session.ExecuteAsync(
                "update wave_card set final = 0, shown = '' where person_id = @Id",
                new { unshown.Id },
                Token
            );
        });

        await UntilFinalAsync(database, unshown);

        var administrator = await bot.KnowAsync("Admin Ada");
        var counting = await administrator.Says("starta utskick");
        await bot.CardAsync(administrator, counting.MessageId, "Så blir utskicket");
    }

    private static async Task UntilFinalAsync(TestDatabase database, Person person)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (
            !await database.Database.AnyAsync(
                "select 1 from wave_card where person_id = @Id and final = 1",
                new { person.Id },
                Token
            )
        )
        {
            patience.IsCancellationRequested.ShouldBeFalse("The card was never done with.");
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, Token);
        }
    }
}
