using TracesBot.Storage;
using TracesBot.Understanding;

namespace TracesBot.Turns;

/// <summary>
/// The activities answered so far. A turn's reply is kept with what it recorded, so that a repeated delivery gets the
/// same reply instead of doing the same twice.
/// </summary>
internal sealed class DeliveryStore(Session session)
{
    public Task<Delivery?> FindAsync(string activityId, CancellationToken cancellationToken) =>
        session.FindAsync<Delivery>(
            "select at, reply, sent_at from turn where activity_id = @activityId",
            new { activityId },
            cancellationToken
        );

    /// <param name="cardId">The message whose button was pressed.</param>
    public async Task AddAsync(
        Turn turn,
        RenderedReply reply,
        string? cardId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (turn.ActivityId.Length is 0)
        {
            return;
        }

        // An answer can be given again, and an export too; what a press or a command did cannot be done again.
        var repeatable =
            turn.Input is Said { Meaning.Kind: not MeaningKind.Command }
            || reply.Source is { Keeps: ReplyKeeps.Nothing };
        var added = await session.ExecuteAsync(
            """
            insert into turn (activity_id, at, person_id, reply, card_id)
            values (@activityId, @now, @personId, @reply, @replaced) on conflict (activity_id) do nothing
            """,
            new
            {
                activityId = turn.ActivityId,
                now,
                personId = reply.Source is { Keeps: ReplyKeeps.NoName } ? null : turn.Person.Id,
                reply = repeatable ? null : reply.ToJson(),
                replaced = reply.Replacement is null ? null : cardId,
            },
            cancellationToken
        );
        if (added is 0)
        {
            throw new TurnConflictException();
        }
    }

    /// <param name="messageId">The message that shows the reply.</param>
    public Task SetSentAsync(
        string activityId,
        string? messageId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            "update turn set sent_at = @now, message_id = coalesce(@messageId, message_id) where activity_id = @activityId",
            new
            {
                activityId,
                messageId,
                now,
            },
            cancellationToken
        );

    /// <summary>Notes which messages answered which topics: a thumb in Teams names the message only.</summary>
    public async Task AddShownAsync(
        string personId,
        IReadOnlyList<ShownAnswer> answers,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var (messageId, topic) in answers)
        {
            await session.ExecuteAsync(
                """
                insert into answer_shown (message_id, person_id, topic, at) values (@messageId, @personId, @topic, @now)
                on conflict (message_id, person_id) do nothing
                """,
                new
                {
                    messageId,
                    personId,
                    topic,
                    now,
                },
                cancellationToken
            );
        }
    }

    public Task<string?> FindTopicAsync(string personId, string messageId, CancellationToken cancellationToken) =>
        session.FindAsync<string>(
            "select topic from answer_shown where message_id = @messageId and person_id = @personId",
            new { messageId, personId },
            cancellationToken
        );
}

/// <summary>A message of the bot that answered a topic.</summary>
internal sealed record ShownAnswer(string MessageId, string Topic);
