using System.Net;
using System.Net.Http.Headers;

namespace TracesBot.Proactive;

/// <summary>
/// Sees every call to Teams leave and come back: counts it, and when Teams has had enough, tells the budget. A reply is
/// repeated by the Connector after the wait that Teams asks for; what nobody waits for goes back into the line instead.
/// </summary>
internal sealed class SendMeter(SendBudget budget) : DelegatingHandler
{
    private static readonly AsyncLocal<SendPlace?> PlaceOfThisCall = new();

    /// <summary>What is sent from here on, in the method that calls this, is sent in a place that was waited for.</summary>
    public static void SendIn(SendPlace place) => PlaceOfThisCall.Value = place;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is not { } address || !address.AbsolutePath.Contains("/v3/", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var waitedFor = PlaceOfThisCall.Value;
        var place = waitedFor?.Leave() is true ? waitedFor : budget.Count();
        var response = await base.SendAsync(request, cancellationToken);
        place.Answered();
        if (response.StatusCode is not HttpStatusCode.TooManyRequests)
        {
            budget.Passed();

            return response;
        }

        var wait = budget.Throttled(Wait(response.Headers.RetryAfter));
        if (waitedFor is null)
        {
            return response;
        }

        response.Dispose();
        throw new ThrottledException(wait);
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header) =>
        header switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date - TimeProvider.System.GetUtcNow() is var wait => wait > TimeSpan.Zero
                ? wait
                : TimeSpan.Zero,
            _ => null,
        };
}
