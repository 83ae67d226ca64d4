using TracesBot.Knowledge;

namespace TracesBot.Reminders.Waves;

/// <summary>Whom a wave would reach if it were started now, when, with which text; and whom not, and why.</summary>
internal sealed class DryRun(Campaign campaign, DateTimeOffset now)
{
    private readonly SortedDictionary<DateTime, long> _later = [];
    private readonly SortedDictionary<string, long> _texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _skips = new(StringComparer.Ordinal);

    /// <summary>Gets how many would get it at once.</summary>
    public long AtOnce { get; private set; }

    /// <summary>Gets how many would get it at which time of day where they are.</summary>
    public IReadOnlyDictionary<DateTime, long> Later => _later;

    /// <summary>Gets how many would get a reminder with which heading.</summary>
    public IReadOnlyDictionary<string, long> Texts => _texts;

    /// <summary>Gets how many would get none, by reason; of those who cannot be reached, by what is in the way.</summary>
    public IReadOnlyDictionary<string, long> Skips => _skips;

    public long Sends => AtOnce + _later.Values.Sum();

    public void Add(Candidate person, Verdict verdict)
    {
        if (verdict.SkippedFor is { } reason)
        {
            Count(_skips, reason is SkipReasons.Unreachable ? person.Unreachable ?? reason : reason);

            return;
        }

        Count(_texts, ReminderCards.Heading(person, campaign, now));
        if (verdict.WaitUntil is { } until)
        {
            Count(_later, TimeZoneInfo.ConvertTime(until, person.TimeZone).DateTime);
        }
        else
        {
            AtOnce++;
        }
    }

    public TimeSpan Lasts(int perSecond) => TimeSpan.FromSeconds(Math.Ceiling(Sends / (double)perSecond));

    private static void Count<TKey>(SortedDictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
