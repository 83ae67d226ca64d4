namespace TracesBot.Readiness;

internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services) =>
        services
            .AddScoped<ReadinessStore>()
            .AddScoped<AuditStore>()
            .AddScoped<TeamLookUps>()
            .AddScoped<PersonLookUps>()
            .AddScoped<ReadinessHandler>();
}
