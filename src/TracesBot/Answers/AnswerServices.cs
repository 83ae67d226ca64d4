namespace TracesBot.Answers;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services.AddScoped<AnswerHandler>().AddScoped<SmallTalkHandler>();
}
