using TracesBot.Storage;

namespace TracesBot.Readiness.Nudges;

/// <summary>What is kept of managers' reminders, and for how long.</summary>
internal static class NudgeKept
{
    // That somebody asked stays: it is why the others got a reminder.
    public static readonly PersonTable Asked = new("nudge")
    {
        Section = "reminders_i_asked_for",
        Read = "select at, scope from nudge where viewer_id = @personId order by at",
        // Each under a name of its own, for those of one day would be the same.
        Erase = "update nudge set viewer_id = 'erased ' || id where viewer_id = @personId",
    };

    public static readonly PersonTable Got = new("nudge_person")
    {
        Section = "reminders_my_manager_asked_for",
        Read = """
            select n.at from nudge_person p join nudge n on n.id = p.nudge_id
            where p.person_id = @personId order by n.at
            """,
    };

    public static readonly Expiry Old = new(
        "managers' reminders",
        static days => days.WavesDays,
        "delete from nudge_person where nudge_id in (select id from nudge where at < @before)",
        "delete from nudge where at < @before"
    );
}
