using System.Net;
using System.Text;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd;

/// <summary>What comes in from a network: anything.</summary>
public sealed class DoorTests(DoorTests.Serving serving) : IClassFixture<DoorTests.Serving>
{
    private const string Address = "\"serviceUrl\":\"http://127.0.0.1:9/\"";
    private const string Person =
        "\"id\":\"1\",\"from\":{\"id\":\"29:x\"},\"recipient\":{\"id\":\"28:b\"},\"conversation\":{\"id\":\"a:x\"}";

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"from\":\"somebody\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hej\",\"conversation\":[]}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hej\"," + Address + "}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"verb\":5}," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":5," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"unheard-of\"," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[null]," + Address + "," + Person + "}")]
    public async Task A_body_that_no_client_sends_is_no_fault_of_the_bot(string body)
    {
        using var response = await Post(body);

        ((int)response.StatusCode).ShouldBeInRange(200, 499, serving.Bot.Log);
    }

    /// <summary>501 is how the Bot Framework says so; Teams asks for many things that a bot need not offer.</summary>
    [Theory]
    [InlineData("{\"type\":\"invoke\",\"name\":\"signin/verifyState\",\"value\":{}," + Address + "," + Person + "}")]
    [InlineData("{\"type\":\"invoke\"," + Address + "," + Person + "}")]
    public async Task An_invoke_that_the_bot_does_not_offer_is_said_not_to_be_offered(string body)
    {
        using var response = await Post(body);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_bot_that_has_been_sent_nonsense_is_alive_and_ready()
    {
        using var refused = await Post("{\"type\":");
        using var ready = await serving.Bot.Http.GetAsync(
            new Uri("/health/ready", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> Post(string body)
    {
        // An id that has been seen is a repeated delivery, and would not be read at all.
        var fresh = body.Replace("\"id\":\"1\"", $"\"id\":\"{Guid.NewGuid()}\"", StringComparison.Ordinal);
        using var content = new StringContent(fresh, Encoding.UTF8, "application/json");

        return await serving.Bot.Http.PostAsync(serving.Bot.Messages, content, TestContext.Current.CancellationToken);
    }

    /// <summary>One bot for all of them.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace _place = new();

        internal BotProcess Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await BotProcess.Start(_place);

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            _place.Dispose();
        }
    }
}
