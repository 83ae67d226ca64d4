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

    public async Task AddAsync(Turn turn, RenderedReply reply, DateTimeOffset now, CancellationToken cancellationToken)
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
            "insert into turn (activity_id, at, person_id, reply) values (@activityId, @now, @personId, @reply) on conflict (activity_id) do nothing",
            new
            {
                activityId = turn.ActivityId,
                now,
                personId = reply.Source is { Keeps: ReplyKeeps.NoName } ? null : turn.Person.Id,
                reply = repeatable ? null : reply.ToJson(),
            },
            cancellationToken
        );
        if (added is 0)
        {
            throw new TurnConflictException();
        }
    }

    public Task SetSentAsync(string activityId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update turn set sent_at = @now where activity_id = @activityId",
            new { activityId, now },
            cancellationToken
        );
}
