namespace TracesBot.Teams.Graph;

/// <summary>Asks for one pause, and counts who does not keep it.</summary>
internal sealed class GraphThrottle
{
    private readonly Lock _gate = new();
    private int? _left;
    private TimeSpan _pause;
    private long? _began;

    public int Impatient { get; private set; }

    public void After(int requests, TimeSpan pause)
    {
        lock (_gate)
        {
            (_left, _pause, _began) = (requests, pause, null);
        }
    }

    /// <summary>How many seconds to wait; null when the request may pass.</summary>
    public int? Pause()
    {
        lock (_gate)
        {
            if (_began is { } began)
            {
                // Clocks on both sides are not quite the same.
                if (TimeProvider.System.GetElapsedTime(began) < _pause * 0.9)
                {
                    Impatient++;
                    return (int)_pause.TotalSeconds;
                }

                (_left, _began) = (null, null);
                return null;
            }

            if (_left is 0)
            {
                _began = TimeProvider.System.GetTimestamp();
                return (int)_pause.TotalSeconds;
            }

            _left--;
            return null;
        }
    }
}
