using Microsoft.Extensions.Options;
using TracesBot.SelfCheck;
using TracesBot.Storage;

namespace TracesBot.Answers.Questions;

/// <summary>Whether answers reach those who asked.</summary>
internal static class AnswerProbe
{
    public static Probe Create() => new(Checks.Answers, LookAsync) { NeedsDatabase = true };

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // Those whom the dispatcher would send to, whether or not it is their time of day.
        const string Waiting = """
            select min(q.answered_at) as due, count(*) as waiting
            from question_asker a
            join question q on q.id = a.question_id and q.state = 'answered'
            join contact c on c.person_id = a.person_id and c.reference is not null and c.unreachable is null
            left join roster r on r.person_id = a.person_id
            where a.send_state = 'waiting' and coalesce(r.active, 1) = 1
            """;
        var queue = await services
            .GetRequiredService<Database>()
            .ReadAsync<QueueRow>(Waiting, values: null, cancellationToken);

        return Lateness.Look(
            queue[0].Due,
            queue[0].Waiting,
            services.GetRequiredService<IOptions<SelfCheckOptions>>().Value.Patience,
            services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
    }
}
