using System.Net;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>What everybody sees who is not let in: 401, and nothing more.</summary>
internal static class Refused
{
    public static async Task ItIsAsync(Func<BotHost, string?> header) =>
        await ItIsAsync(await BotHost.SecuredAsync(), header);

    public static async Task ItIsAsync(BotHost started, Func<BotHost, string?> header)
    {
        await using var host = started;

        var response = await host.PostAsync(host.Message(), header(host));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        host.Channel.Requests.ShouldBeEmpty();
    }
}
