using System.Text.Json;
using System.Text.Json.Nodes;
using TracesBot.Teams.Chats;
using TracesBot.Teams.Faults;
using TracesBot.Teams.Identity;
using TracesBot.Teams.Limits;

namespace TracesBot.Teams.Rest;

/// <summary>
/// What every call of the REST API goes through: token, size, scripted faults, limits, closed conversations; then the
/// act itself, the log, and the answer.
/// </summary>
internal sealed class CallPipeline(
    FakeTeamsOptions options,
    EntraTokens tokens,
    FaultPlan faults,
    Throttle throttle,
    ChatBook chats,
    ArrivalLog log
)
{
    public async Task RunAsync(
        HttpContext http,
        ArrivalKind kind,
        Func<JsonObject?, string> whichConversation,
        Func<JsonObject?, Answer> act
    )
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        var readable = TryParse(text, out var body);
        var conversationId = whichConversation(body);

        var refusal = Refuse(http, kind, conversationId, text, readable);
        var fault = refusal is null
            ? faults.Strike(number => new BotCall(kind, conversationId, number, body), conversationId)
            : null;
        if (fault is { TakesEffect: false })
        {
            refusal = Answer.Of(fault);
        }

        var result = refusal ?? act(body);
        var told = result.Succeeded && fault is { TakesEffect: true, Status: > 0 } ? Answer.Of(fault) : result;
        var mute = fault is { Silent: true } or { Cut: true };
        log.Add(kind, conversationId, result.ActivityId, body, result.Succeeded, mute ? 0 : told.Status);
        await TellAsync(http, told, fault);
    }

    private Answer? Refuse(HttpContext http, ArrivalKind kind, string conversationId, string text, bool readable)
    {
        if (options.RequireToken && !tokens.Admits(http.Request.Headers.Authorization, EntraTokens.ConnectorScope))
        {
            return Answer.Unauthorized();
        }

        if (!readable)
        {
            return Answer.BadSyntax("The body is not a JSON object.");
        }

        if (text.Length * sizeof(char) > options.MaxMessageBytes)
        {
            return Answer.Of(Fault.TooBig);
        }

        if (throttle.Refuse(conversationId, kind is ArrivalKind.Read) is { } wait)
        {
            return Answer.Of(Fault.Throttled(wait));
        }

        return chats.Closed(conversationId) is { } closed ? Answer.Of(Refusal(closed, kind)) : null;
    }

    // To a bot that tries to begin a conversation, Teams names the same obstacle otherwise.
    private static Fault Refusal(Fault closed, ArrivalKind kind) =>
        kind is ArrivalKind.Create && closed == Fault.BotNotInConversationRoster ? Fault.NotInstalled : closed;

    private async Task TellAsync(HttpContext http, Answer answer, Fault? fault)
    {
        var delay = options.Latency + (fault?.Delay ?? TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, options.Time, http.RequestAborted);
        }

        if (fault is { Silent: true })
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, options.Time, http.RequestAborted);
        }

        if (fault is { Cut: true })
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
        {
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
        }

        if (answer.Body is { } body)
        {
            await http.WriteJsonAsync(body);
        }
    }

    private static bool TryParse(string text, out JsonObject? body)
    {
        try
        {
            body = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
            return text.Length == 0 || body is not null;
        }
        catch (JsonException)
        {
            body = null;
            return false;
        }
    }
}
