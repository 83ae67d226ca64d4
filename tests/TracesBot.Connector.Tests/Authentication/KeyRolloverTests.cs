using System.Net;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Authentication;

/// <summary>How the channel's keys are read: seldom, and yet in time.</summary>
public sealed class KeyRolloverTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_keys_are_read_once_for_many_messages()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);

        for (var message = 0; message < 20; message++)
        {
            (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
        }

        host.Channel.MetadataReads.ShouldBe(1);
    }

    [Fact]
    public async Task Many_messages_at_once_read_the_keys_once()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(host, host.Channel.Keys[0])));

        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        host.Channel.MetadataReads.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_signed_with_a_new_key_is_let_in_at_once()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
        var old = host.Channel.Keys[0];
        host.Channel.Keys[0] = new SigningKey("key-2", SigningKey.Others, "msteams");

        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(host, old)).ShouldBe(HttpStatusCode.Unauthorized);

        host.Channel.MetadataReads.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_flood_of_invented_keys_costs_two_readings_a_minute_and_shuts_nobody_out()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        var forger = new SigningKey("forged", SigningKey.Others, "msteams");

        for (var minute = 1; minute <= 3; minute++)
        {
            for (var attempt = 0; attempt < 25; attempt++)
            {
                (await PostAsync(host, forger, $"forged-{minute}-{attempt}")).ShouldBe(HttpStatusCode.Unauthorized);
            }

            (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
            host.Channel.MetadataReads.ShouldBe(2 * minute);
            _time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_key_that_was_rolled_during_a_flood_is_let_in_within_a_minute()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        var forger = new SigningKey("forged", SigningKey.Others, "msteams");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await PostAsync(host, forger, $"forged-{attempt}");
        }

        host.Channel.Keys[0] = new SigningKey("key-2", SigningKey.Others, "msteams");
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.Unauthorized);
        _time.Advance(TimeSpan.FromMinutes(1));

        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_the_channel_withdrew_is_refused_after_twelve_hours()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        var withdrawn = host.Channel.Keys[0];
        (await PostAsync(host, withdrawn)).ShouldBe(HttpStatusCode.OK);
        host.Channel.Keys[0] = new SigningKey("key-2", SigningKey.Others, "msteams");

        (await PostAsync(host, withdrawn)).ShouldBe(HttpStatusCode.OK);
        _time.Advance(TimeSpan.FromHours(12));

        (await PostAsync(host, withdrawn)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task While_the_metadata_are_away_the_keys_held_are_good_for_five_days()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
        host.Channel.MetadataIsDown = true;

        _time.Advance(TimeSpan.FromDays(5) - TimeSpan.FromMinutes(1));
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
        _time.Advance(TimeSpan.FromMinutes(1));

        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Without_keys_the_channel_is_asked_to_come_again_and_is_let_in_when_they_are_back()
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        host.Channel.MetadataIsDown = true;

        var response = await host.PostAsync(host.Message(), $"Bearer {host.Token()}");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Channel.MetadataReads.ShouldBe(1);

        host.Channel.MetadataIsDown = false;
        _time.Advance(TimeSpan.FromSeconds(5));
        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_an_answer_at_all_the_channel_is_asked_to_come_again()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ToBotFromChannelOpenIdMetadataUrl"] = "https://nowhere.invalid/metadata",
        };
        await using var host = await BotHost.SecuredAsync(time: _time, settings: settings);

        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("http://keys.example/keys")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Keys_are_never_fetched_from_an_address_that_others_can_read_or_change(string address)
    {
        await using var host = await BotHost.SecuredAsync(time: _time);
        host.Channel.JwksUri = address;

        (await PostAsync(host, host.Channel.Keys[0])).ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Channel.MetadataReads.ShouldBe(1);
        host.Channel.Strays.ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> PostAsync(BotHost host, SigningKey key, string? keyId = null)
    {
        var token = host.Token(token =>
        {
            token.SigningCredentials = Tokens.Sign(key);
            if (keyId is not null)
            {
                token.SigningCredentials.Key.KeyId = keyId;
            }
        });
        var response = await host.PostAsync(host.Message(), $"Bearer {token}");
        return response.StatusCode;
    }
}
