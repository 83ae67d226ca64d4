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

    /// <summary>What is not answered within so many seconds has arrived by then, or never will.</summary>
    private const int SecondsUnderWay = 2;

    /// <summary>From so many answers it is known how long one usually takes.</summary>
    private const int RememberedAnswers = 63;

    /// <summary>How many places that nobody could take in time may be made up for, within what any second holds.</summary>
    private const int Backlog = 2;

    private readonly SendOptions _options = options.Value;
    private readonly long _second = time.TimestampFrequency;
    private readonly long _interval = time.TimestampFrequency / options.Value.SendsPerSecond;
    private readonly SemaphoreSlim _line = new(1);
    private readonly Lock _gate = new();
    private readonly List<SendPlace> _places = [];
    private readonly Queue<long> _answerTimes = new(RememberedAnswers);
    private long _lastPlace = time.GetTimestamp();
    private long _pausedUntil = long.MinValue;
    private int _throttles;

    /// <summary>Gets how many messages may be under way at once.</summary>
    public int Parallel => _options.Parallel;

    /// <summary>How long to wait after the service could not be reached so many times before; null when that was often enough.</summary>
    public TimeSpan? RetryAfter(long failures) =>
        failures + 1 >= _options.Attempts ? null : TimeSpan.FromSeconds(_options.RetrySeconds * Math.Pow(2, failures));

    /// <summary>
    /// Waits for the next place in the line. Places lie evenly. One counts from when it is given until a second after its
    /// message has left, and longer when the answer is late: however long a message takes on its way, no second holds more
    /// than it may.
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

            return Give();
        }
        finally
        {
            _line.Release();
        }
    }

    /// <summary>Something leaves that waited for no place.</summary>
    public SendPlace Count()
    {
        var place = Give();
        Leave(place);

        return place;
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
    /// <returns>False when one has left in this place before.</returns>
    internal bool Leave(SendPlace place)
    {
        lock (_gate)
        {
            var first = place.Left is null;
            if (first)
            {
                var now = time.GetTimestamp();
                place.Left = now;
                place.Until = now + (SecondsUnderWay * _second);
            }

            return first;
        }
    }

    /// <summary>
    /// Teams has answered. By as much as the answer took longer than usual the message may have arrived later, together
    /// with others that left after it.
    /// </summary>
    internal void Answered(SendPlace place)
    {
        lock (_gate)
        {
            if (place.Left is { } left)
            {
                var now = time.GetTimestamp();
                place.Until = Math.Max(left, now - UsualAnswerTime(now - left)) + _second;
            }
        }
    }

    /// <summary>Nothing was sent in the place after all.</summary>
    internal void GiveBack(SendPlace place)
    {
        lock (_gate)
        {
            if (place.Left is null)
            {
                _places.Remove(place);
            }
        }
    }

    private SendPlace Give()
    {
        var place = new SendPlace(this);
        lock (_gate)
        {
            ForgetOld(time.GetTimestamp());
            _places.Add(place);
        }

        return place;
    }

    /// <summary>The median; nothing while too little is known, for then every answer may have been late.</summary>
    private long UsualAnswerTime(long newest)
    {
        _answerTimes.Enqueue(newest);
        if (_answerTimes.Count <= RememberedAnswers)
        {
            return 0;
        }

        _answerTimes.Dequeue();

        return _answerTimes.Order().ElementAt(RememberedAnswers / 2);
    }

    /// <summary>Takes the next place, or tells when to ask for it again.</summary>
    private TimeSpan? TimeToPlace()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            ForgetOld(now);
            var next = Math.Max(_lastPlace + _interval, now - (Backlog * _interval));
            var free = Math.Max(Math.Max(next, _pausedUntil), Room(now));
            if (free > now)
            {
                // A timer counts whole milliseconds, and must not come early.
                return TimeSpan.FromMilliseconds(Math.Ceiling(time.GetElapsedTime(now, free).TotalMilliseconds));
            }

            _lastPlace = next;

            return null;
        }
    }

    private void ForgetOld(long now) => _places.RemoveAll(place => place.Until <= now);

    /// <summary>When there may be room for one more. What is under way makes room as soon as it is answered.</summary>
    private long Room(long now) =>
        _places.Count < _options.SendsPerSecond
            ? now
            : Math.Min(_places.Min(static place => place.Until), now + (Backlog * _interval));

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _second);

    private static TimeSpan Doubled(int times) =>
        Shorter(UnsaidPause * Math.Pow(2, Math.Min(times, 10) - 1), LongestPause);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
