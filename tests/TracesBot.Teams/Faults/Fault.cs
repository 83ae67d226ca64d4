namespace TracesBot.Teams.Faults;

/// <summary>What goes wrong with one call.</summary>
/// <param name="Status">What the bot is told; 0 lets the call through, only late.</param>
/// <param name="Code">The code in the body of the error.</param>
/// <param name="Message">The text in the body of the error.</param>
public sealed record Fault(int Status, string? Code = null, string? Message = null)
{
    /// <summary>The call takes effect although the bot is told otherwise, or nothing.</summary>
    public bool TakesEffect { get; init; }

    /// <summary>The answer never comes: the connection stays open until the bot gives up.</summary>
    public bool Silent { get; init; }

    /// <summary>The connection is cut instead of answered.</summary>
    public bool Cut { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>The Retry-After header; Teams does not always send one.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Fault BotNotRegistered { get; } = new(401, "BotNotRegistered", "No registration found for this bot.");

    public static Fault BotDisabledByAdmin { get; } =
        new(403, "BotDisabledByAdmin", "The tenant admin disabled this bot.");

    public static Fault BotNotInConversationRoster { get; } =
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static Fault ConversationBlockedByUser { get; } =
        new(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");

    public static Fault NotInstalled { get; } =
        new(403, "ForbiddenOperationException", "Bot is not installed in user's personal scope");

    public static Fault MessageWritesBlocked { get; } =
        new(403, "MessageWritesBlocked", "Thread is blocked from message writes.");

    public static Fault NotEnoughPermissions { get; } =
        new(403, "NotEnoughPermissions", "The bot lacks the permissions for this operation.");

    public static Fault InvalidBotApiHost { get; } =
        new(403, "InvalidBotApiHost", "Invalid bot api host for this tenant.");

    public static Fault ConversationNotFound { get; } = new(404, "ConversationNotFound", "Conversation not found.");

    public static Fault ActivityNotFound { get; } =
        new(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    public static Fault PreconditionFailed { get; } =
        new(412, "PreconditionFailed", "Precondition failed, please try again.");

    public static Fault TooBig { get; } = new(413, "MessageSizeTooBig", "Message size too large.");

    public static Fault ServerError { get; } = new(500, "ServiceError", "Internal server error.");

    public static Fault BadGateway { get; } = new(502, "ServiceError", "Service dependency issue.");

    public static Fault Unavailable { get; } = new(503, "ServiceUnavailable", "Service is unavailable.");

    public static Fault GatewayTimeout { get; } = new(504, "GatewayTimeout", "Gateway timeout.");

    public static Fault NoAnswer { get; } = new(0) { Silent = true };

    public static Fault ConnectionCut { get; } = new(0) { Cut = true };

    public static Fault Throttled(TimeSpan? retryAfter) =>
        new(429, "Throttled", "Too many requests.") { RetryAfter = retryAfter };

    public static Fault Slow(TimeSpan delay) => new(0) { Delay = delay, TakesEffect = true };

    /// <summary>The same fault, but after the message has reached the person.</summary>
    public Fault AfterAcceptance() => this with { TakesEffect = true };
}
