using Microsoft.Extensions.Options;

namespace TracesBot.Proactive;

/// <summary>
/// What Teams takes from the bot in any second, shared by everything that is sent. Replies go at once and are counted;
/// what nobody waits for takes the places that are left. When Teams asks for a pause, all of that pauses.
/// </summary>
internal sealed class SendBudget(IOptions<SendOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Longer waits are kept for the one message that was told so; the others try sooner.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The pause when Teams says that it is too much, but not for how long; doubled while it goes on saying so.</summary>
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(1);

    /// <summary>How many places that nobody could take in time may be made up for, within what any second holds.</summary>
    private const int Backlog = 2;

    private readonly SendOptions _options = options.Value;
    private readonly long _second = time.TimestampFrequency;
    private readonly long _interval = time.TimestampFrequency / options.Value.SendsPerSecond;
    private readonly SemaphoreSlim _line = new(1);
    private readonly Lock _gate = new();
    private readonly Queue<long> _left = new();
    private int _given;
    private long _lastPlace = time.GetTimestamp();
    private long _pausedUntil = long.MinValue;
    private int _throttles;

    /// <summary>Gets how many messages may be under way at once.</summary>
    public int Parallel => _options.Parallel;

    /// <summary>How long to wait after the service could not be reached so many times before; null when that was often enough.</summary>
    public TimeSpan? RetryAfter(long failures) =>
        failures + 1 >= _options.Attempts ? null : TimeSpan.FromSeconds(_options.RetrySeconds * Math.Pow(2, failures));

    /// <summary>
    /// Waits for the next place in the line. Places lie evenly, and one that has not been left yet is counted as if it were
    /// left now: however long a message takes to leave, no second holds more than it may.
    /// </summary>
    public async Task<SendPlace> WaitAsync(CancellationToken cancellationToken)
    {
        await _line.WaitAsync(cancellationToken);
        try
        {
            while (TimeToPlace() is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new SendPlace(this);
        }
        finally
        {
            _line.Release();
        }
    }

    /// <summary>Something leaves that waited for no place.</summary>
    public void Count()
    {
        lock (_gate)
        {
            _left.Enqueue(time.GetTimestamp());
        }
    }

    /// <summary>Teams has taken something, or refused it for another reason than its number.</summary>
    public void Passed()
    {
        lock (_gate)
        {
            _throttles = 0;
        }
    }

    /// <summary>Teams has had enough: nothing is sent for a while that can wait.</summary>
    /// <param name="after">How long Teams wants to be left alone; null when it did not say.</param>
    /// <returns>How long the message that was told so has to wait.</returns>
    public TimeSpan Throttled(TimeSpan? after)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            // What left before the pause began and is refused during it tells nothing new.
            if (after is null && now >= _pausedUntil)
            {
                _throttles++;
            }

            var wait = after ?? Doubled(Math.Max(1, _throttles));
            _pausedUntil = Math.Max(_pausedUntil, now + Ticks(Shorter(wait, LongestPause)));

            return wait;
        }
    }

    public void Dispose() => _line.Dispose();

    /// <summary>A message leaves in its place.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            _given--;
            _left.Enqueue(time.GetTimestamp());
        }
    }

    /// <summary>Nothing was sent in the place after all.</summary>
    internal void GiveBack()
    {
        lock (_gate)
        {
            _given--;
        }
    }

    /// <summary>Takes the next place, or tells when to ask for it again.</summary>
    private TimeSpan? TimeToPlace()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_left.TryPeek(out var oldest) && now - oldest >= _second)
            {
                _left.Dequeue();
            }

            var place = Math.Max(_lastPlace + _interval, now - (Backlog * _interval));
            var free = Math.Max(Math.Max(place, _pausedUntil), Room(now));
            if (free > now)
            {
                // A timer counts whole milliseconds, and must not come early.
                return TimeSpan.FromMilliseconds(Math.Ceiling(time.GetElapsedTime(now, free).TotalMilliseconds));
            }

            _lastPlace = place;
            _given++;

            return null;
        }
    }

    /// <summary>When the second before it has room for one more.</summary>
    private long Room(long now) =>
        _left.Count + _given < _options.SendsPerSecond ? now
        : _left.TryPeek(out var oldest) ? oldest + _second
        : now + _interval;

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _second);

    private static TimeSpan Doubled(int times) =>
        Shorter(UnsaidPause * Math.Pow(2, Math.Min(times, 10) - 1), LongestPause);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
