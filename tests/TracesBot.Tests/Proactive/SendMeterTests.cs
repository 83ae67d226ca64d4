using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace TracesBot.Proactive;

public sealed class SendMeterTests : IDisposable
{
    private static readonly Uri Message = new("https://smba.trafficmanager.net/emea/t/v3/conversations/c/activities");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly SendBudget _budget;
    private readonly HttpMessageInvoker _wire;
    private HttpStatusCode _answer = HttpStatusCode.Created;

    public SendMeterTests()
    {
        _budget = new SendBudget(Options.Create(new SendOptions { SendsPerSecond = 1 }), _clock);
        _clock.Advance(Second);
        _wire = new HttpMessageInvoker(new SendMeter(_budget) { InnerHandler = new Teams(() => _answer) });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_takes_a_place_from_what_nobody_waits_for()
    {
        await PostAsync(Message);

        var turn = _budget.WaitAsync(Token);

        turn.IsCompleted.ShouldBeFalse();
        _clock.Advance(Second);
        await turn.WaitAsync(Second * 10, Token);
    }

    [Fact]
    public async Task A_request_for_a_token_takes_none()
    {
        await PostAsync(new Uri("https://login.microsoftonline.com/t/oauth2/v2.0/token"));

        await _budget.WaitAsync(Token).WaitAsync(Second * 10, Token);
    }

    [Fact]
    public async Task A_reply_that_is_throttled_goes_its_own_way_and_the_rest_pauses()
    {
        _answer = HttpStatusCode.TooManyRequests;

        (await PostAsync(Message)).ShouldBe(HttpStatusCode.TooManyRequests);

        var turn = _budget.WaitAsync(Token);
        _clock.Advance(Second * 6);
        turn.IsCompleted.ShouldBeFalse();
        _clock.Advance(Second);
        await turn.WaitAsync(Second * 10, Token);
    }

    [Fact]
    public async Task What_nobody_waits_for_goes_back_into_the_line_when_it_is_throttled()
    {
        _answer = HttpStatusCode.TooManyRequests;
        using var place = await _budget.WaitAsync(Token);

        var exception = await Should.ThrowAsync<ThrottledException>(async () =>
        {
            SendMeter.SendIn(place);
            await PostAsync(Message);
        });

        exception.After.ShouldBe(Second * 7);
    }

    public void Dispose()
    {
        _wire.Dispose();
        _budget.Dispose();
    }

    private async Task<HttpStatusCode> PostAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        using var response = await _wire.SendAsync(request, Token);

        return response.StatusCode;
    }

    private sealed class Teams(Func<HttpStatusCode> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var response = new HttpResponseMessage(answer());
            response.Headers.RetryAfter = new RetryConditionHeaderValue(Second * 7);

            return Task.FromResult(response);
        }
    }
}
