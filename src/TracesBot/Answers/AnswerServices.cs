using TracesBot.Answers.Questions;

namespace TracesBot.Answers;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services
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
