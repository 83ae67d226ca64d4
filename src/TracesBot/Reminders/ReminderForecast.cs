namespace TracesBot.Reminders;

/// <summary>Plays the policy for one person: each reminder is taken for sent, and nothing else happens to them.</summary>
internal static class ReminderForecast
{
    public static Foreseen Of(Candidate person, ReminderRules rules, DateTimeOffset from, DateTimeOffset until)
    {
        var reminders = new List<NextReminder>();
        var sent = Before(person);
        var now = from;
        while (true)
        {
            var next = ReminderPolicy.Next(Knowing(person, sent, now), rules, now);
            if (next.WhyNot is SkipReasons.Away && person.AwayUntil is { } back && back < until)
            {
                now = back;
                continue;
            }

            var at = next.At > now ? next.At : now;
            if (next.Cause is null || at >= until)
            {
                return new Foreseen(reminders, reminders is [] ? next.WhyNot : null);
            }

            reminders.Add(next with { At = at });
            sent.Add(at);
            // What somebody asked for has been given; the calendar goes on.
            person = person with
            {
                SnoozedUntil = null,
                TriedAt = at,
            };
            now = at;
        }
    }

    /// <summary>When the reminders of the last week came: the first and the last are known.</summary>
    private static List<DateTimeOffset> Before(Candidate person) =>
        person is { RecentSince: { } first, TriedAt: { } last }
            ? [first, .. Enumerable.Repeat(last, (int)Math.Max(0, person.Recent - 1))]
            : [];

    private static Candidate Knowing(Candidate person, List<DateTimeOffset> sent, DateTimeOffset now)
    {
        var recent = sent.Where(at => at > now - ReminderPolicy.Week).ToList();

        return person with
        {
            Recent = recent.Count,
            RecentSince = recent is [] ? null : recent.Min(),
        };
    }
}

/// <summary>The reminders that somebody would get.</summary>
/// <param name="WhyNone">One of <see cref="SkipReasons"/>; null when there are some, or none falls within the time.</param>
internal sealed record Foreseen(IReadOnlyList<NextReminder> Reminders, string? WhyNone);
