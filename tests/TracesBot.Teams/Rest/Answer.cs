using System.Text.Json.Nodes;
using TracesBot.Teams.Faults;

namespace TracesBot.Teams.Rest;

/// <summary>What the REST API says to a call, and which message the call made or changed.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null, string? ActivityId = null)
{
    public TimeSpan? RetryAfter { get; init; }

    public bool Succeeded => Status is >= 200 and < 300;

    public static Answer Created(string activityId) =>
        new(StatusCodes.Status201Created, new JsonObject { ["id"] = activityId }, activityId);

    public static Answer BadArgument(string message) => Error(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static Answer BadSyntax(string message) => Error(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Answer NotFound(string code, string message) => Error(StatusCodes.Status404NotFound, code, message);

    /// <summary>What Teams' front door says to a missing, expired or foreign token.</summary>
    public static Answer Unauthorized() =>
        new(
            StatusCodes.Status401Unauthorized,
            new JsonObject { ["message"] = "Authorization has been denied for this request." }
        );

    public static Answer Of(Fault fault) =>
        (
            fault == Fault.MessageWritesBlocked ? WritesBlocked(fault) : Error(fault.Status, fault.Code, fault.Message)
        ) with
        {
            RetryAfter = fault.RetryAfter,
        };

    private static Answer Error(int status, string? code, string? message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
            }
        );

    // Unlike the others, this refusal hides its code in JSON inside JSON.
    private static Answer WritesBlocked(Fault fault)
    {
        var inner = new JsonObject
        {
            ["subCode"] = fault.Code,
            ["details"] = fault.Message,
            ["errorCode"] = null,
            ["errorSubCode"] = null,
        };
        return new Answer(fault.Status, new JsonObject { ["errorCode"] = 209, ["message"] = inner.ToJsonString() });
    }
}
