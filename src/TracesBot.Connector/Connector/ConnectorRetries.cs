using System.Net;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Which calls are made again. What the channel has not accepted (429, 412) or never received may always be repeated; what
/// it may have accepted (502, 503, 504, time-out) only when a second time changes nothing, so never a POST.
/// </summary>
internal static class ConnectorRetries
{
    public static readonly ResiliencePropertyKey<HttpMethod> Method = new("method");

    // A longer wait belongs to the caller, who can read the header and serve other people meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 3,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromSeconds(1),
                    ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments, time)),
                    DelayGenerator = arguments =>
                        ValueTask.FromResult(
                            arguments.Outcome.Result is { } response ? RetryAfter(response, time) : null
                        ),
                }
            )
            .Build();

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments, TimeProvider time)
    {
        var twiceIsOnce = arguments.Context.Properties.TryGetValue(Method, out var method) && method != HttpMethod.Post;
        return arguments.Outcome switch
        {
            { Result: { } response } when RetryAfter(response, time) > LongestWait => false,
            { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed } => true,
            {
                Result.StatusCode: HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout,
            } => twiceIsOnce,
            { Exception: HttpRequestException exception } => NeverLeft(exception) || twiceIsOnce,
            { Exception: OperationCanceledException { InnerException: TimeoutException } } => twiceIsOnce,
            _ => false,
        };
    }

    private static bool NeverLeft(HttpRequestException exception) =>
        exception.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date - time.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            _ => null,
        };
}
