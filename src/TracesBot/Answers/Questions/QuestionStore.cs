using TracesBot.Storage;

namespace TracesBot.Answers.Questions;

/// <summary>The open questions and their answers, in a turn's session.</summary>
internal sealed class QuestionStore(Session session)
{
    /// <summary>Another wording is looked for among so many of the newest questions.</summary>
    private const int Compared = 500;

    private const string Columns = """
        id, match_key, text, language, topic, kind, asked, first_at, last_at, state, answer_sv, answer_en, answer_topic,
        answered_at, version, (select count(*) from question_asker a where a.question_id = question.id) as people
        """;

    public Task<KeptQuestion?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FindAsync<KeptQuestion>(
            $"select {Columns} from question where id = @id",
            new { id },
            cancellationToken
        );

    /// <summary>Finds the question that means the same.</summary>
    public async Task<KeptQuestion?> FindAsync(string key, CancellationToken cancellationToken)
    {
        const string Newest =
            "select id, match_key from question where topic is null order by last_at desc limit @size";
        var exact = await session.FindAsync<KeptQuestion>(
            $"select {Columns} from question where match_key = @key",
            new { key },
            cancellationToken
        );
        if (exact is not null || key.Contains(':', StringComparison.Ordinal))
        {
            return exact;
        }

        var others = await session.QueryAsync<KeptQuestion>(Newest, new { size = Compared }, cancellationToken);

        return others.FirstOrDefault(other => QuestionKey.IsSame(key, other.MatchKey)) is { } same
            ? await FindAsync(same.Id, cancellationToken)
            : null;
    }

    public Task<KeptQuestion?> FindAnsweredAsync(string key, CancellationToken cancellationToken) =>
        session.FindAsync<KeptQuestion>(
            $"select {Columns} from question where match_key = @key and state = 'answered'",
            new { key },
            cancellationToken
        );

    /// <summary>The questions in a state, the most frequent first.</summary>
    public Task<IReadOnlyList<KeptQuestion>> ListAsync(
        string state,
        int skip,
        int take,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<KeptQuestion>(
            $"""
            select {Columns} from question where state = @state
            order by asked desc, last_at desc, id limit @take offset @skip
            """,
            new
            {
                state,
                skip,
                take,
            },
            cancellationToken
        );

    public Task<long> CountAsync(string state, CancellationToken cancellationToken) =>
        session.FindAsync<long>("select count(*) from question where state = @state", new { state }, cancellationToken);

    public Task<IReadOnlyList<AskerRemark>> RemarksAsync(long id, CancellationToken cancellationToken) =>
        session.QueryAsync<AskerRemark>(
            """
            select language, reason, comment from question_asker
            where question_id = @id and (reason is not null or comment is not null) order by at desc limit 20
            """,
            new { id },
            cancellationToken
        );

    /// <summary>Keeps a question; one that means the same is counted instead.</summary>
    public async Task KeepAsync(NewQuestion asked, CancellationToken cancellationToken)
    {
        const string Count = """
            update question set asked = asked + @more, last_at = @Now, kind = @Kind, version = version + 1 where id = @id
            """;
        var id = (await FindAsync(asked.Key, cancellationToken))?.Id;
        if (id is null)
        {
            id = await AddAsync(asked, cancellationToken);
        }
        else
        {
            await session.ExecuteAsync(
                Count,
                new
                {
                    id,
                    more = asked.IsRemarkOnly ? 0 : 1,
                    asked.Now,
                    asked.Kind,
                },
                cancellationToken
            );
        }

        await AddAskerAsync(id.Value, asked, cancellationToken);
    }

    /// <summary>Somebody sees the answer now, so nothing more is sent to them.</summary>
    public Task MarkSeenAsync(long id, string personId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update question_asker set send_state = 'accepted', send_reason = 'asked-again', at = @now
            where question_id = @id and person_id = @personId and send_state = 'waiting'
            """,
            new
            {
                id,
                personId,
                now,
            },
            cancellationToken
        );

    /// <summary>False when somebody else changed the question first.</summary>
    public async Task<bool> AnswerAsync(
        long id,
        long version,
        ExpertAnswer answer,
        string by,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await session.ExecuteAsync(
            """
            update question set state = 'answered', answer_sv = @Swedish, answer_en = @English, answer_topic = @Topic,
                answered_at = @now, answered_by = @by, version = version + 1
            where id = @id and version = @version
            """,
            new
            {
                id,
                version,
                answer.Swedish,
                answer.English,
                answer.Topic,
                now,
                by,
            },
            cancellationToken
        ) > 0;

    public async Task<bool> DismissAsync(long id, long version, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update question set state = 'dismissed', version = version + 1 where id = @id and version = @version",
            new { id, version },
            cancellationToken
        ) > 0;

    private async Task<long> AddAsync(NewQuestion asked, CancellationToken cancellationToken)
    {
        const string Add = """
            insert into question (id, match_key, text, language, topic, kind, asked, first_at, last_at, state, version)
            values ((select coalesce(max(id), 0) + 1 from question), @Key, @Text, @Language, @Topic, @Kind, 1, @Now, @Now,
                'open', 1)
            on conflict do nothing
            """;
        var added = await session.ExecuteAsync(Add, asked, cancellationToken);
        if (added is 0 || await FindAsync(asked.Key, cancellationToken) is not { } question)
        {
            // Somebody else asked at the same moment.
            throw new TurnConflictException();
        }

        return question.Id;
    }

    private Task<int> AddAskerAsync(long id, NewQuestion asked, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into question_asker (question_id, person_id, language, reason, comment, at, send_state, attempts)
            values (@id, @PersonId, @Language, @Reason, @Comment, @Now, 'waiting', 0)
            on conflict (question_id, person_id) do update set
                language = excluded.language,
                reason = coalesce(excluded.reason, question_asker.reason),
                comment = coalesce(excluded.comment, question_asker.comment),
                at = excluded.at
            """,
            new
            {
                id,
                asked.PersonId,
                asked.Language,
                asked.Reason,
                asked.Comment,
                asked.Now,
            },
            cancellationToken
        );
}
