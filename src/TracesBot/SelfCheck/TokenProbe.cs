using TracesBot.Turns;

namespace TracesBot.SelfCheck;

/// <summary>Whether Entra gives the bot a token: a real attempt, for one that is remembered says nothing.</summary>
internal static class TokenProbe
{
    public static Probe Create() => new(Checks.Token, LookAsync);

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<BotToken>().TryAsync(cancellationToken) switch
        {
            TokenAnswer.Given or TokenAnswer.NotNeeded => new Look(0),
            TokenAnswer.Refused(var code) => new Look(1, new Warning("refused", new WarningFacts { Code = code })),
            // Entra out of reach is a matter of the network, and passes by itself or is seen elsewhere.
            _ => null,
        };
}
