using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>A bot and Playground on it, for one story.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>A Monday at ten in Stockholm, after the campaign's date, so that every picture shows the same day.</summary>
    public const string Clock = "--Clock:Start=2026-11-23T09:00:00Z";

    private Scene(Workplace place, BotProcess bot, Playground playground)
    {
        Place = place;
        Bot = bot;
        Playground = playground;
    }

    public Workplace Place { get; }

    public BotProcess Bot { get; }

    public Playground Playground { get; }

    public static async Task<Scene> Set(PlaygroundProgram program)
    {
        // Said before anything is started: a machine without Node.js skips at once.
        _ = Tools.Node;
        var place = new Workplace();
        var bot = await BotProcess.Start(place, Clock);
        try
        {
            return new Scene(place, bot, await Playground.Start(program, bot, place));
        }
        catch
        {
            await bot.DisposeAsync();
            place.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Playground.DisposeAsync();
        await Bot.DisposeAsync();
        Place.Dispose();
    }
}
