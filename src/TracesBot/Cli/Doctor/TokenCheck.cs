using TracesBot.Turns;

namespace TracesBot.Cli.Doctor;

/// <summary>Whether Entra gives the bot a token.</summary>
internal static class TokenCheck
{
    private const string Name = "token";

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    ) =>
        [
            await services.GetRequiredService<BotToken>().TryAsync(cancellationToken) switch
            {
                TokenAnswer.NotNeeded => Finding.Ok(Name, "not needed without MicrosoftAppId"),
                TokenAnswer.Given => Finding.Ok(Name, "Entra gives one"),
                TokenAnswer.Refused(var code) => Finding.Fault(
                    Name,
                    $"Entra refuses one: {code}",
                    "Check MicrosoftAppId, MicrosoftAppTenantId and the secret or certificate against the app registration in Entra."
                ),
                TokenAnswer.Unreachable(var why) => Finding.Fault(
                    Name,
                    why.ReplaceLineEndings("\n").Split('\n')[0],
                    "Check that this machine reaches login.microsoftonline.com."
                ),
                var other => throw new InvalidOperationException($"{other} is no answer."),
            },
        ];
}
