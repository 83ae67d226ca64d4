using TracesBot.People;

namespace TracesBot.Proactive;

/// <summary>What came of handing one message to Teams.</summary>
internal abstract record SendOutcome
{
    public const string ConversationNotFound = "conversation-not-found";

    /// <summary>Teams has it.</summary>
    internal sealed record Accepted(string? ActivityId) : SendOutcome;

    /// <summary>Teams will not have it.</summary>
    /// <param name="Unreachable">Whether nothing can be sent to the person until they write or install again.</param>
    internal sealed record Refused(string Reason, bool Unreachable = false) : SendOutcome;

    /// <summary>Teams has it not, and may be asked again.</summary>
    /// <param name="After">How long Teams wants to be left alone; null when it did not say.</param>
    internal sealed record Later(TimeSpan? After) : SendOutcome;

    /// <summary>The message never left this machine.</summary>
    internal sealed record Unsent : SendOutcome;

    /// <summary>Teams may have it or not. Asking again could give the person a second one.</summary>
    internal sealed record Uncertain(string Reason) : SendOutcome;

    /// <summary>Teams knows nothing of this bot: no other message will fare better.</summary>
    internal sealed record NotAdmitted(string Reason) : SendOutcome;

    /// <summary>Reads a refusal. The meaning of each status is Microsoft's, the caution with 5xx is ours.</summary>
    /// <param name="body">The answer's text: Teams puts its codes in more than one place of it.</param>
    public static SendOutcome Of(int status, string? body, TimeSpan? retryAfter) =>
        status switch
        {
            401 => new NotAdmitted("not-admitted"),
            403 => Forbidden(body ?? ""),
            404 => new Refused(ConversationNotFound),
            412 or 429 => new Later(retryAfter),
            413 => new Refused("too-big"),
            400 => new Refused("bad-request"),
            408 or >= 500 => new Uncertain(string.Create(CultureInfo.InvariantCulture, $"status-{status}")),
            _ => new Refused(string.Create(CultureInfo.InvariantCulture, $"status-{status}")),
        };

    private static Refused Forbidden(string body)
    {
        return Says("ConversationBlockedByUser") || Says("MessageWritesBlocked")
                ? new Refused(Reach.Blocked, Unreachable: true)
            : Says("BotNotInConversationRoster") || Says("Bot is not installed")
                ? new Refused(Reach.NotInRoster, Unreachable: true)
            : Says("BotDisabledByAdmin") ? new Refused("disabled-by-admin")
            : new Refused("forbidden");

        bool Says(string code) => body.Contains(code, StringComparison.OrdinalIgnoreCase);
    }
}
