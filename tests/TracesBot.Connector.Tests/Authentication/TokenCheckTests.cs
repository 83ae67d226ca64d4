using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>Who is let in. Every case differs from a valid request in one thing.</summary>
public sealed class TokenCheckTests
{
    [Fact]
    public async Task The_channel_itself_is_let_in_and_known_by_its_claims()
    {
        ClaimsIdentity? identity = null;
        string? caller = null;
        await using var host = await BotHost.SecuredAsync(
            new Wire.Delegate(
                (turn, _) =>
                {
                    identity = (ClaimsIdentity)turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey)!;
                    caller = turn.Activity.CallerId;
                    return Task.CompletedTask;
                }
            )
        );

        var response = await host.PostAsync(host.Message(), $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        identity!.IsAuthenticated.ShouldBeTrue();
        identity.FindFirst("aud")!.Value.ShouldBe(Tokens.AppId);
        caller.ShouldBe("urn:botframework:azure");
    }

    [Fact]
    public async Task Without_an_app_id_the_caller_is_anonymous()
    {
        string? type = null;
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                (turn, _) =>
                {
                    type = turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey)!.AuthenticationType;
                    return Task.CompletedTask;
                }
            )
        );

        await host.PostAsync(host.Message());

        type.ShouldBe("anonymous");
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_good() =>
        await Refused.ItIsAsync(await BotHost.AnonymousAsync(), host => $"Bearer {host.Token()}");

    [Fact]
    public Task Nobody_without_a_token_is_let_in() => Refused.ItIsAsync(_ => null);

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer a.b.c.d.e")]
    public Task Nobody_with_a_header_that_is_no_token_is_let_in(string header) => Refused.ItIsAsync(_ => header);

    [Theory]
    [InlineData("bearer {0}")]
    [InlineData("BEARER {0}")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer\t{0}")]
    [InlineData("{0}")]
    public Task Nobody_with_another_scheme_than_Bearer_is_let_in(string header) =>
        Refused.ItIsAsync(host => string.Format(CultureInfo.InvariantCulture, header, host.Token()));

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    public Task Nobody_with_a_token_of_another_issuer_is_let_in(string issuer) =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Issuer = issuer)}");

    [Fact]
    public Task Nobody_widens_the_list_of_issuers_by_naming_a_tenant() =>
        Refused.ItIsAsync(host =>
            "Bearer "
            + host.Token(token =>
            {
                token.Issuer = "https://sts.windows.net/9b8ad1ee-1111-2222-3333-444444444444/";
                token.Claims["tid"] = "9b8ad1ee-1111-2222-3333-444444444444";
                token.Claims["ver"] = "1.0";
                token.Claims["appid"] = Tokens.AppId;
            })
        );

    [Theory]
    [InlineData("")]
    [InlineData("22222222-2222-3333-4444-555555555555")]
    [InlineData("https://api.botframework.com")]
    public Task Nobody_with_a_token_for_another_app_is_let_in(string audience) =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Audience = audience)}");

    [Fact]
    public Task Nobody_with_a_token_for_several_apps_is_let_in() =>
        Refused.ItIsAsync(host =>
            "Bearer "
            + host.Token(token =>
            {
                token.Audience = null;
                token.Audiences.Add(Tokens.AppId);
                token.Audiences.Add("other");
            })
        );

    [Fact]
    public Task Nobody_with_a_token_without_audience_is_let_in() =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Audience = null)}");

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public async Task A_token_is_good_until_five_minutes_after_its_end(int expiredMinutes, bool good)
    {
        await using var host = await BotHost.SecuredAsync();

        var token = host.Token(token => token.Expires = host.Time.GetUtcNow().UtcDateTime.AddMinutes(expiredMinutes));
        var response = await host.PostAsync(host.Message(), $"Bearer {token}");

        response.StatusCode.ShouldBe(good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public async Task A_token_is_good_from_five_minutes_before_its_beginning(int earlyMinutes, bool good)
    {
        await using var host = await BotHost.SecuredAsync();

        var token = host.Token(token => token.NotBefore = host.Time.GetUtcNow().UtcDateTime.AddMinutes(earlyMinutes));
        var response = await host.PostAsync(host.Message(), $"Bearer {token}");

        response.StatusCode.ShouldBe(good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public Task Nobody_with_a_token_without_end_is_let_in() =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Expires = null)}");

    [Fact]
    public Task Nobody_with_a_token_for_another_service_URL_is_let_in() =>
        Refused.ItIsAsync(host =>
            $"Bearer {host.Token(token => token.Claims["serviceurl"] = "https://evil.example/")}"
        );

    [Fact]
    public Task Nobody_with_a_token_without_service_URL_is_let_in() =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Claims.Remove("serviceurl"))}");

    [Fact]
    public Task Nobody_with_a_service_URL_that_is_no_text_is_let_in() =>
        Refused.ItIsAsync(host => $"Bearer {host.Token(token => token.Claims["serviceurl"] = new List<int> { 1, 2 })}");

    [Fact]
    public async Task The_case_of_the_service_URL_does_not_matter()
    {
        await using var host = await BotHost.SecuredAsync();

        var url = host.Channel.ServiceUrl.ToUpperInvariant();
        var token = host.Token(token => token.Claims["serviceurl"] = url);
        var response = await host.PostAsync(host.Message(), $"Bearer {token}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_validator_of_the_hosts_own_has_the_last_word()
    {
        var configuration = new AuthenticationConfiguration { ClaimsValidator = new Refusing() };
        await using var host = await BotHost.SecuredAsync(options: new() { Authentication = configuration });

        var response = await host.PostAsync(host.Message(), $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refused_token_is_never_logged()
    {
        var logger = new RecordingLogger();
        await using var host = await BotHost.SecuredAsync(options: new() { Logger = logger });
        var token = host.Token(token => token.Audience = "other");

        await host.PostAsync(host.Message(), $"Bearer {token}");

        var line = logger.Lines.ShouldHaveSingleItem();
        line.ShouldBe("A request was refused. The token was refused: audience.");
        token.Split('.').ShouldAllBe(part => !line.Contains(part, StringComparison.Ordinal));
    }

    private sealed class Refusing : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) =>
            throw new UnauthorizedAccessException("Not this one.");
    }
}
