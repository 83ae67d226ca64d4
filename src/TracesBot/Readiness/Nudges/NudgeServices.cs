using Microsoft.Extensions.Options;

namespace TracesBot.Readiness.Nudges;

internal static class NudgeServices
{
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services
            .AddOptions<NudgeOptions>()
            .BindConfiguration(NudgeOptions.Section)
            .Validate(
                static options => options.MakesSense(),
                "Readiness:NudgeCoolDownDays must be 1 to 90, and Readiness:MostNudged 1 to 5000."
            )
            .ValidateOnStart();

        return services
            .AddSingleton(NudgeKept.Asked)
            .AddSingleton(NudgeKept.Got)
            .AddSingleton(NudgeKept.Old)
            .AddSingleton(static provider =>
                Rules(
                    provider.GetRequiredService<IOptions<NudgeOptions>>().Value,
                    provider.GetRequiredService<WeeklyCap>()
                )
            )
            .AddScoped<NudgeStore>()
            .AddScoped<NudgeHandler>();
    }

    private static NudgeRules Rules(NudgeOptions options, WeeklyCap cap) =>
        new(TimeSpan.FromDays(options.NudgeCoolDownDays), options.MostNudged, cap.Most);
}
