using Microsoft.Bot.Builder.Integration.AspNet.Core;
using TracesBot.Door;

namespace TracesBot.Cli.Doctor;

/// <summary>Whether Entra gives the bot a token. The token goes nowhere and is shown to nobody.</summary>
internal static class TokenCheck
{
    private const string Name = "token";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration["MicrosoftAppId"] is not { Length: > 0 } appId)
        {
            return [Finding.Ok(Name, "not needed without MicrosoftAppId")];
        }

        var credentials = await new ConfigurationServiceClientCredentialFactory(configuration).CreateCredentialsAsync(
            appId,
            new ConfigurationBotFrameworkAuthentication(configuration).GetOriginatingAudience(),
            LoginAddress.Of(configuration),
            validateAuthority: true,
            cancellationToken
        );
        // Never sent: the credentials want to see where a token would go before they put it on.
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://smba.trafficmanager.net/");
        await credentials
            .ProcessHttpRequestAsync(request, cancellationToken)
            .WaitAsync(Patience, services.GetRequiredService<TimeProvider>(), cancellationToken);

        return request.Headers.Authorization is null
            ? [Finding.Fault(Name, "none was given", "Check the app registration's secret or certificate.")]
            : [Finding.Ok(Name, "Entra gives one")];
    }
}
