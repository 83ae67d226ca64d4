using TracesBot.Answers.Questions;
using TracesBot.Storage;

namespace TracesBot.Answers;

internal static class AnswerServices
{
    private const string Old = "select id from question where last_at < @before and state <> 'answered'";

    // The question itself has no name in it: it stays, for others may have asked the same.
    private static readonly PersonTable Asked = new("question_asker")
    {
        Section = "questions",
        Read = """
            select q.text, q.topic, q.kind, q.state, a.language, a.reason, a.comment, a.at, a.send_state
            from question_asker a join question q on q.id = a.question_id
            where a.person_id = @personId order by a.at
            """,
    };

    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services
            .AddSingleton(Asked)
            .AddSingleton(AnswerProbe.Create())
            .AddSingleton(
                new Expiry(
                    "questions",
                    static days => days.QuestionsDays,
                    $"delete from question_asker where question_id in ({Old})",
                    $"delete from question where id in ({Old})"
                )
            )
            .AddScoped<AnswerStore>()
            .AddScoped<AnswerHandler>()
            .AddScoped<FeedbackHandler>()
            .AddScoped<SmallTalkHandler>()
            .AddScoped<QuestionStore>()
            .AddScoped<QuestionDesk>()
            .AddScoped<QuestionsHandler>();

    /// <summary>Sends experts' answers; after the start-up, which creates the tables it looks into.</summary>
    public static IServiceCollection AddAnswerSender(this IServiceCollection services) =>
        services
            .AddSingleton<AnswerLedger>()
            .AddSingleton<AnswerScene>()
            .AddSingleton<AnswerDispatcher>()
            .AddHostedService(static provider => provider.GetRequiredService<AnswerDispatcher>());
}
