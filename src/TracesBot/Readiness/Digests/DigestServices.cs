using TracesBot.Storage;

namespace TracesBot.Readiness.Digests;

internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddSingleton(new PersonTable("digest") { Section = "weekly_report" })
            .AddScoped<DigestStore>()
            .AddScoped<DigestHandler>()
            .AddSingleton<DigestRounds>();
}
