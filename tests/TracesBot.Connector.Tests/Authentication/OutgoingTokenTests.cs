using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>How the bot proves to the channel who it is.</summary>
public sealed class OutgoingTokenTests
{
    [Theory]
    [InlineData(
        "SingleTenant",
        null,
        "/login.microsoftonline.com/tenant-1/oauth2/v2.0/token",
        "https://api.botframework.com/.default"
    )]
    [InlineData(
        "MultiTenant",
        null,
        "/login.microsoftonline.com/botframework.com/oauth2/v2.0/token",
        "https://api.botframework.com/.default"
    )]
    [InlineData(
        "singletenant",
        "https://botframework.azure.us",
        "/login.microsoftonline.us/tenant-1/oauth2/v2.0/token",
        "https://api.botframework.us/.default"
    )]
    [InlineData(
        "",
        "https://botframework.azure.us",
        "/login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token",
        "https://api.botframework.us/.default"
    )]
    public async Task The_bot_asks_the_right_tenant_for_the_right_token(
        string type,
        string? cloud,
        string target,
        string scope
    )
    {
        await using var host = await BotHost.SecuredAsync(
            settings: Settings(("MicrosoftAppType", type), ("ChannelService", cloud))
        );

        await SpeakAsync(host);

        var request = host.Channel.TokenRequests.ShouldHaveSingleItem();
        request.Target.ShouldBe(target, StringCompareShould.IgnoreCase);
        var form = QueryHelpers.ParseQuery(request.Body);
        form["scope"].ToString().ShouldStartWith(scope);
        form["client_id"].ToString().ShouldBe(Tokens.AppId);
        form["client_secret"].ToString().ShouldBe("secret");
        form["grant_type"].ToString().ShouldBe("client_credentials");
        host.Channel.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task The_addresses_may_be_set_one_by_one()
    {
        await using var host = await BotHost.SecuredAsync(
            settings: Settings(
                ("MicrosoftAppType", "MultiTenant"),
                ("ToChannelFromBotLoginUrl", "https://login.microsoftonline.us/custom"),
                ("ToChannelFromBotOAuthScope", "https://api.example/.default")
            )
        );

        await SpeakAsync(host);

        var request = host.Channel.TokenRequests.ShouldHaveSingleItem();
        request.Target.ShouldBe("/login.microsoftonline.us/custom/oauth2/v2.0/token");
        QueryHelpers.ParseQuery(request.Body)["scope"].ToString().ShouldStartWith("https://api.example/.default");
    }

    [Fact]
    public async Task Many_messages_at_once_fetch_one_token()
    {
        await using var host = await BotHost.SecuredAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SpeakAsync(host)));
        await SpeakAsync(host);

        host.Channel.TokenRequests.Count.ShouldBe(1);
        host.Channel.Requests.Count.ShouldBe(21);
        host.Channel.Requests.ShouldAllBe(request => request.Authorization == "Bearer token-1");
    }

    [Fact]
    public async Task A_token_near_its_end_is_renewed_and_serves_on_while_the_token_service_is_away()
    {
        // MSAL has a clock of its own, so the token's life is short in real time and ours stands still.
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = await BotHost.SecuredAsync(time: time);
        host.Channel.TokenLifetime = 240;
        await SpeakAsync(host);
        host.Channel.Requests.Last().Authorization.ShouldBe("Bearer token-1");

        await SpeakAsync(host);
        host.Channel.Requests.Last().Authorization.ShouldBe("Bearer token-2");

        host.Channel.TokensAreDown = true;
        await SpeakAsync(host);
        host.Channel.Requests.Last().Authorization.ShouldBe("Bearer token-2");

        time.Advance(TimeSpan.FromSeconds(241));
        await Should.ThrowAsync<MsalServiceException>(() => SpeakAsync(host));
    }

    [Fact]
    public async Task A_certificate_may_take_the_place_of_the_secret()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=tracesbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await File.WriteAllBytesAsync(
            path,
            certificate.Export(X509ContentType.Pfx, "pw"),
            TestContext.Current.CancellationToken
        );
        await using var host = await BotHost.SecuredAsync(
            settings: Settings(
                ("MicrosoftAppPassword", null),
                ("MicrosoftAppCertificatePath", path),
                ("MicrosoftAppCertificatePassword", "pw")
            )
        );
        File.Delete(path);

        await SpeakAsync(host);

        var form = QueryHelpers.ParseQuery(host.Channel.TokenRequests.ShouldHaveSingleItem().Body);
        form["client_assertion_type"].ToString().ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.ShouldNotContainKey("client_secret");
        host.Channel.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer token-1");
    }

    [Theory]
    [InlineData("SingleTenant", "", "t", "s", "MicrosoftAppId")]
    [InlineData("SingleTenant", "a", "", "s", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", "a", "t", "", "MicrosoftAppPassword")]
    [InlineData("UserAssignedMsi", "", "t", "", "MicrosoftAppId")]
    [InlineData("UserAssignedMsi", "a", " ", "", "MicrosoftAppTenantId")]
    [InlineData("userassignedmsi", "a", "t", "s", "MicrosoftAppPassword")]
    public void Settings_that_cannot_work_are_refused_at_the_start(
        string type,
        string id,
        string tenant,
        string secret,
        string named
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                Settings(
                    ("MicrosoftAppType", type),
                    ("MicrosoftAppId", id),
                    ("MicrosoftAppTenantId", tenant),
                    ("MicrosoftAppPassword", secret)
                )
            )
            .Build();

        Should.Throw<ArgumentException>(() => new CloudAdapter(configuration)).Message.ShouldContain(named);
        Should.Throw<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(configuration));
    }

    [Fact]
    public void A_cloud_that_nobody_knows_is_refused_at_the_start()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings(("ChannelService", "https://botframework.azure.us/")))
            .Build();

        Should.Throw<ArgumentException>(() => new CloudAdapter(configuration)).Message.ShouldContain("ChannelService");
    }

    [Fact]
    public async Task The_bot_never_speaks_in_the_name_of_another_app()
    {
        await using var host = await BotHost.SecuredAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => SpeakAsync(host, "another-app"));

        host.Channel.TokenRequests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_never_travels_unprotected()
    {
        await using var host = await BotHost.SecuredAsync();
        var reference = Reference(host);
        reference.ServiceUrl = "http://nowhere.invalid/";

        await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Adapter.ContinueConversationAsync(
                Tokens.AppId,
                reference,
                (turn, token) => turn.SendActivityAsync("Hej", cancellationToken: token),
                TestContext.Current.CancellationToken
            )
        );

        host.Channel.TokenRequests.ShouldBeEmpty();
    }

    private static Task SpeakAsync(BotHost host, string appId = Tokens.AppId) =>
        host.Adapter.ContinueConversationAsync(
            appId,
            Reference(host),
            (turn, token) => turn.SendActivityAsync("Hej", cancellationToken: token),
            TestContext.Current.CancellationToken
        );

    private static Microsoft.Bot.Schema.ConversationReference Reference(BotHost host) =>
        new(conversation: new(id: "c"), channelId: "msteams", serviceUrl: host.Channel.ServiceUrl);

    private static Dictionary<string, string?> Settings(params (string Key, string? Value)[] settings) =>
        settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
}
