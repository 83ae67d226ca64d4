using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Identity.Client;
using TracesBot.Door;

namespace TracesBot.Turns;

/// <summary>Asks Entra for the token with which the bot sends. It goes nowhere and is shown to nobody.</summary>
internal sealed class BotToken(IConfiguration configuration, IHttpClientFactory clients)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<TokenAnswer> TryAsync(CancellationToken cancellationToken)
    {
        if (configuration["MicrosoftAppId"] is not { Length: > 0 } appId)
        {
            return new TokenAnswer.NotNeeded();
        }

        using var client = clients.CreateClient();
        // Credentials of its own: those that the bot sends with may remember a token for an hour after they became worthless.
        var credentials = await new ConfigurationServiceClientCredentialFactory(
            configuration,
            client
        ).CreateCredentialsAsync(
            appId,
            new ConfigurationBotFrameworkAuthentication(configuration).GetOriginatingAudience(),
            LoginAddress.Of(configuration),
            validateAuthority: true,
            cancellationToken
        );
        // Never sent: the credentials want to see where a token would go before they put it on.
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://smba.trafficmanager.net/");
        try
        {
            await credentials
                .ProcessHttpRequestAsync(request, cancellationToken)
                .WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (MsalServiceException exception) when (exception.StatusCode is 400 or 401)
        {
            return new TokenAnswer.Refused($"{exception.StatusCode} {exception.ErrorCode}");
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or TimeoutException)
        {
            return new TokenAnswer.Unreachable(exception.Message);
        }

        return request.Headers.Authorization is null
            ? new TokenAnswer.Refused("none was given")
            : new TokenAnswer.Given();
    }
}

/// <summary>What came of asking for a token.</summary>
internal abstract record TokenAnswer
{
    /// <summary>Without an app id the bot talks to this machine alone.</summary>
    internal sealed record NotNeeded : TokenAnswer;

    internal sealed record Given : TokenAnswer;

    internal sealed record Refused(string Code) : TokenAnswer;

    internal sealed record Unreachable(string Why) : TokenAnswer;
}
