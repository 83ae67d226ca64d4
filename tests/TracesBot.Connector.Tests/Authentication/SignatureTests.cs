using System.Net;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>Whose signature counts, and for which channels.</summary>
public sealed class SignatureTests
{
    [Fact]
    public Task Nobody_who_signs_with_a_key_of_their_own_under_the_channels_key_id_is_let_in() =>
        Refused.ItIsAsync(host =>
            $"Bearer {host.Token(token => token.SigningCredentials = Tokens.Sign(new SigningKey("key-1", SigningKey.Others, "msteams")))}"
        );

    [Fact]
    public Task Nobody_who_names_a_key_that_the_channel_does_not_have_is_let_in() =>
        Refused.ItIsAsync(host =>
            $"Bearer {host.Token(token => token.SigningCredentials = Tokens.Sign(new SigningKey("key-9", SigningKey.Others, "msteams")))}"
        );

    [Fact]
    public Task Nobody_who_changes_the_token_after_it_was_signed_is_let_in() =>
        Refused.ItIsAsync(host =>
        {
            var parts = host.Token().Split('.');
            var payload = Base64UrlEncoder.Decode(parts[1]).Replace("}", ",\"x\":1}", StringComparison.Ordinal);
            return $"Bearer {parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
        });

    [Fact]
    public Task Nobody_without_a_signature_is_let_in() =>
        Refused.ItIsAsync(host =>
        {
            var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
            return $"Bearer {header}.{host.Token().Split('.')[1]}.";
        });

    [Fact]
    public Task Nobody_who_uses_the_public_key_as_a_password_is_let_in() =>
        Refused.ItIsAsync(host =>
        {
            var secret = Encoding.UTF8.GetBytes(
                System.Text.Json.JsonSerializer.Serialize(host.Channel.Keys[0].ToJwk())
            );
            var key = new SymmetricSecurityKey(secret) { KeyId = "key-1" };
            var credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
            return $"Bearer {host.Token(token => token.SigningCredentials = credentials)}";
        });

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha512)]
    public Task Nobody_with_another_algorithm_is_let_in(string algorithm) =>
        Refused.ItIsAsync(host =>
            $"Bearer {host.Token(token => token.SigningCredentials = Tokens.Sign(host.Channel.Keys[0], algorithm))}"
        );

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task The_channel_is_let_in_with_each_algorithm_of_the_protocol(string algorithm)
    {
        await using var host = await BotHost.SecuredAsync();

        var token = host.Token(token => token.SigningCredentials = Tokens.Sign(host.Channel.Keys[0], algorithm));
        var response = await host.PostAsync(host.Message(), $"Bearer {token}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_speaks_for_a_channel_that_their_key_is_not_endorsed_for()
    {
        await using var host = await BotHost.SecuredAsync();
        var message = host.Message().Replace("msteams", "directline", StringComparison.Ordinal);

        var response = await host.PostAsync(message, $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_speaks_for_no_channel()
    {
        await using var host = await BotHost.SecuredAsync();
        var message = host.Message().Replace("\"channelId\":\"msteams\",", "", StringComparison.Ordinal);

        var response = await host.PostAsync(message, $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_with_a_key_without_endorsements_is_let_in()
    {
        await using var host = await BotHost.SecuredAsync();
        host.Channel.Keys[0] = new SigningKey("key-1", SigningKey.Channels);

        var response = await host.PostAsync(host.Message(), $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("special", false)]
    public async Task A_further_endorsement_may_be_required(string endorsement, bool good)
    {
        var configuration = new Microsoft.Bot.Connector.Authentication.AuthenticationConfiguration
        {
            RequiredEndorsements = [endorsement],
        };
        await using var host = await BotHost.SecuredAsync(options: new() { Authentication = configuration });

        var response = await host.PostAsync(host.Message(), $"Bearer {host.Token()}");

        response.StatusCode.ShouldBe(good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }
}
