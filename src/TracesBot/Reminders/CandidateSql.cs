namespace TracesBot.Reminders;

/// <summary>How candidates are read, for people in a wave and for people who might be in one.</summary>
internal static class CandidateSql
{
    public const string Columns = """
        p.person_id, r.display_name, r.team, r.active, r.language as roster_language, r.time_zone as roster_time_zone,
        c.reference, c.unreachable, c.language as contact_language, c.time_zone as contact_time_zone, c.welcomed_at,
        s.state as switch_state, d.due_at as away_until, k.snoozed_until, k.stopped, k.promise,
        case when g.stage in ('advisor', 'methods', 'guide', 'which', 'tested') then g.updated_at end as walk_moved_at,
        g.guide as walk_guide, g.step as walk_step
        """;

    /// <summary>What has reached the person lately, whatever wave it was in. Takes <c>@weekAgo</c>: <see cref="ReminderPolicy.Week"/>.</summary>
    public const string Lately = """
        (select max(o.at) from wave_send o
         where o.person_id = p.person_id and o.state in ('attempting', 'accepted', 'refused', 'uncertain')) as tried_at,
        (select count(*) from wave_send o
         where o.person_id = p.person_id and o.at > @weekAgo and o.state in ('attempting', 'accepted', 'uncertain'))
            as recent,
        (select min(o.at) from wave_send o
         where o.person_id = p.person_id and o.at > @weekAgo and o.state in ('attempting', 'accepted', 'uncertain'))
            as recent_since
        """;

    /// <summary>What hangs on a table <c>p</c> of person ids.</summary>
    public const string Joins = """
        left join roster r on r.person_id = p.person_id
        left join contact c on c.person_id = p.person_id
        left join switch_record s on s.person_id = p.person_id
        left join switch_due d on d.person_id = p.person_id and d.kind = 'return'
        left join reminder_choice k on k.person_id = p.person_id
        left join walk g on g.person_id = p.person_id
        """;

    /// <summary>Everybody the bot knows of.</summary>
    public const string Everybody =
        "(select person_id from contact union select person_id from roster where active = 1) p";

    /// <summary>
    /// The next <c>@size</c> of everybody after <c>@after</c>, in the order of their ids. Each half is read by its key:
    /// a limit outside would sort everybody for every page.
    /// </summary>
    public const string NextOfEverybody = """
        (select person_id from
             (select person_id from contact where person_id > @after order by person_id limit @size) met
         union
         select person_id from
             (select person_id from roster where active = 1 and person_id > @after order by person_id limit @size) listed
         order by person_id limit @size) p
        """;
}
