using TracesBot.Readiness.Digests;
using TracesBot.Readiness.Exports;
using TracesBot.Readiness.Nudges;

namespace TracesBot.Readiness;

internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services
            .AddOptions<ReadinessOptions>()
            .BindConfiguration(ReadinessOptions.Section)
            .Validate(static options => options.MakesSense(), "Readiness:SmallestGroup must be 0 to 100.")
            .ValidateOnStart();

        return services
            .AddSingleton(AuditKept.OwnLooks)
            .AddSingleton(AuditKept.LooksAtMe)
            .AddSingleton(AuditKept.Looks)
            .AddScoped<ReadinessStore>()
            .AddScoped<LineReader>()
            .AddScoped<BlockerStore>()
            .AddScoped<TeamViews>()
            .AddScoped<TeamLookUps>()
            .AddScoped<PersonLookUps>()
            .AddScoped<ReadinessHandler>()
            .AddScoped<LineAccess>()
            .AddExports()
            .AddNudges()
            .AddDigests();
    }
}
