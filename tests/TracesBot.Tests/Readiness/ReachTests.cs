using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Whom the bot cannot write to is for their manager to talk to.</summary>
public sealed class ReachTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_manager_sees_who_gets_no_reminders_and_why(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var organisation = new Organisation(bot.Services.GetRequiredService<Database>());
        var manager = await bot.KnowAsync("Reach Manager");
        await organisation.AddAsync(manager.Teams, "Import", manager: null);
        var blocking = await KnowAsync("Blocking Bo");
        var removed = await KnowAsync("Removed Rut");
        var reached = await KnowAsync("Reached Rolf");
        await organisation.AddAsync("Unmet Ulla", "Import", manager.Teams);
        var done = await KnowAsync("Done Disa");
        await done.Says("Jag har bytt till BankID");
        bot.Teams.Block(blocking.Teams);
        bot.Teams.Block(done.Teams);
        await removed.Do(bot.Teams.Activities.Uninstalled(removed.Teams));
        await bot.RemindAsync();

        var remaining = await manager.Says("Vilka är kvar?");

        remaining.Text.ShouldContain(
            "- **Blocking Bo** (Import): har inte börjat, kan inte nås av boten: har blockerat den"
        );
        remaining.Text.ShouldContain(
            "- **Removed Rut** (Import): har inte börjat, kan inte nås av boten: har tagit bort den"
        );
        remaining.Text.ShouldContain(
            "- **Unmet Ulla** (Import): har inte börjat, kan inte nås av boten: har ingen chatt med den"
        );
        remaining.Text.Split('\n').ShouldContain("- **Reached Rolf** (Import): har inte börjat");
        (await manager.Says("Har Blocking Bo bytt?")).Text.ShouldContain("kan inte nås av boten: har blockerat den");
        (await manager.Says("Har Reached Rolf bytt?")).Text.ShouldNotContain("kan inte nås");
        (await manager.Says("Har Done Disa bytt?")).Text.ShouldNotContain("kan inte nås");

        async Task<Person> KnowAsync(string name)
        {
            var person = await bot.KnowAsync(name);
            await organisation.AddAsync(person.Teams, "Import", manager.Teams);

            return person;
        }
    }
}
