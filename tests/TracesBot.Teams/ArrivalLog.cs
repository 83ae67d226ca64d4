using System.Text.Json.Nodes;

namespace TracesBot.Teams;

/// <summary>Everything that arrived, so that losses and copies can be counted.</summary>
internal sealed class ArrivalLog(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Arrival> _arrivals = [];
    private readonly List<(Func<Arrival, bool> Match, TaskCompletionSource<Arrival> Came)> _waiting = [];

    public IReadOnlyList<Arrival> Snapshot()
    {
        lock (_gate)
        {
            return [.. _arrivals];
        }
    }

    public void Add(
        ArrivalKind kind,
        string conversationId,
        string? activityId,
        JsonObject? body,
        bool took,
        int status
    )
    {
        lock (_gate)
        {
            var at = time.GetUtcNow();
            var arrival = new Arrival(_arrivals.Count + 1, at, kind, conversationId, activityId, body, took, status);
            _arrivals.Add(arrival);
            _waiting.RemoveAll(waiter => waiter.Match(arrival) && waiter.Came.TrySetResult(arrival));
        }
    }

    public Task<Arrival> FirstAsync(Func<Arrival, bool> match, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_arrivals.Find(arrival => match(arrival)) is { } already)
            {
                return Task.FromResult(already);
            }

            var came = new TaskCompletionSource<Arrival>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((match, came));
            return came.Task.WaitAsync(cancellationToken);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _arrivals.Clear();
        }
    }
}
