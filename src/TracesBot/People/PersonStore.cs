using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.People;

/// <summary>The roster and the contacts, as one person at a time.</summary>
internal sealed class PersonStore(Session session)
{
    /// <summary>How long a topic stays what one talks about.</summary>
    private static readonly TimeSpan TopicLasts = TimeSpan.FromMinutes(30);

    /// <summary>Reads somebody; whoever is unknown is a person all the same.</summary>
    public async Task<Person> FindAsync(Visitor visitor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select r.display_name, r.upn, r.team, r.language as roster_language, r.time_zone as roster_time_zone,
                   c.language, c.time_zone, c.welcomed_at, c.previous_topic, c.previous_topic_at
            from (select cast(@id as text) as id) me
            left join roster r on r.person_id = me.id and r.active = 1
            left join contact c on c.person_id = me.id
            """;
        var row = await session.FindAsync<Row>(Sql, new { id = visitor.Id }, cancellationToken) ?? new Row();

        return new Person(
            visitor.Id,
            row.DisplayName ?? visitor.Name,
            row.Upn,
            row.Team,
            Phrases.LanguageOf(row.Language) ?? Phrases.LanguageOf(row.RosterLanguage) ?? Language.Swedish,
            Zones.Find(visitor.TimeZone) ?? Zones.Find(row.TimeZone) ?? Zones.Find(row.RosterTimeZone) ?? Zones.Default,
            row.WelcomedAt is not null,
            row.PreviousTopicAt + TopicLasts > now ? row.PreviousTopic : null
        );
    }

    /// <summary>Keeps how the person is reached. An empty reference leaves the one that is there.</summary>
    public Task SaveContactAsync(
        string personId,
        string? reference,
        string? timeZone,
        Language language,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            insert into contact (person_id, reference, language, time_zone)
            values (@personId, @reference, @language, @timeZone)
            on conflict (person_id) do update set
                reference = coalesce(excluded.reference, contact.reference),
                time_zone = coalesce(excluded.time_zone, contact.time_zone),
                language = excluded.language,
                unreachable = case when excluded.reference is null then contact.unreachable else null end
            """;

        return session.ExecuteAsync(
            Sql,
            new
            {
                personId,
                reference,
                timeZone,
                language = Phrases.TagOf(language),
            },
            cancellationToken
        );
    }

    public Task SetWelcomedAsync(string personId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update contact set welcomed_at = @now where person_id = @personId",
            new { personId, now },
            cancellationToken
        );

    public Task SetTopicAsync(string personId, string topic, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update contact set previous_topic = @topic, previous_topic_at = @now where person_id = @personId",
            new
            {
                personId,
                topic,
                now,
            },
            cancellationToken
        );

    public Task SetLanguageAsync(string personId, Language language, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update contact set language = @language where person_id = @personId",
            new { personId, language = Phrases.TagOf(language) },
            cancellationToken
        );

    /// <summary>Notes that nothing can be sent to the person until the bot is installed again.</summary>
    public Task SetUnreachableAsync(string personId, string reason, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update contact set unreachable = @reason where person_id = @personId",
            new { personId, reason },
            cancellationToken
        );

    private sealed record Row
    {
        public string? DisplayName { get; init; }
        public string? Upn { get; init; }
        public string? Team { get; init; }
        public string? RosterLanguage { get; init; }
        public string? RosterTimeZone { get; init; }
        public string? Language { get; init; }
        public string? TimeZone { get; init; }
        public DateTimeOffset? WelcomedAt { get; init; }
        public string? PreviousTopic { get; init; }
        public DateTimeOffset? PreviousTopicAt { get; init; }
    }
}
