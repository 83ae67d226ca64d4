using Microsoft.Bot.Schema;

namespace TracesBot.Turns;

/// <summary>An activity that has been answered before.</summary>
internal sealed record Delivery
{
    public DateTimeOffset At { get; init; }

    public string? Reply { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>
    /// What a repetition gets: a press its card again, for that is the answer to the request itself; a message nothing, unless
    /// the first reply was lost.
    /// </summary>
    /// <param name="activity">The repeated activity.</param>
    /// <param name="lostBefore">A reply not sent by then never will be: its turn has ended, or its process has.</param>
    public RenderedReply ReplyTo(Activity activity, DateTimeOffset lostBefore)
    {
        if (Reply is null)
        {
            return RenderedReply.Nothing;
        }

        var reply = RenderedReply.FromJson(Reply);
        var lost = SentAt is null && At < lostBefore;

        return (activity.Type, lost) switch
        {
            (_, true) => reply,
            (ActivityTypes.Invoke, false) => reply with { Messages = [] },
            _ => RenderedReply.Nothing,
        };
    }
}
