using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>
/// A bot without a secret, on Azure. MSAL finds the identity's endpoint by environment variables of the whole process, so
/// this runs while nothing else does.
/// </summary>
[Collection(nameof(ManagedIdentityTests))]
[CollectionDefinition(nameof(ManagedIdentityTests), DisableParallelization = true)]
public sealed class ManagedIdentityTests : IDisposable
{
    public void Dispose()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", value: null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", value: null);
    }

    [Fact]
    public async Task A_bot_with_a_managed_identity_asks_the_machine_for_its_token()
    {
        // MSAL keeps such tokens for the life of the process: an app id of our own keeps the tests apart.
        var appId = Guid.NewGuid().ToString();
        await using var host = await BotHost.SecuredAsync(
            settings: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["MicrosoftAppType"] = "UserAssignedMsi",
                ["MicrosoftAppId"] = appId,
                ["MicrosoftAppPassword"] = null,
            }
        );
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{host.Channel.Address}msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");

        await host.Adapter.ContinueConversationAsync(
            appId,
            new ConversationReference(
                conversation: new(id: "c"),
                channelId: "msteams",
                serviceUrl: host.Channel.ServiceUrl
            ),
            (turn, token) => turn.SendActivityAsync("Hej", cancellationToken: token),
            TestContext.Current.CancellationToken
        );

        var asked = QueryHelpers.ParseQuery(
            new Uri(host.Channel.Address, host.Channel.TokenRequests.Single().Target).Query
        );
        asked["resource"].ToString().ShouldBe("https://api.botframework.com");
        asked["client_id"].ToString().ShouldBe(appId);
        host.Channel.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer managed");
    }
}
