namespace TracesBot.Readiness;

internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services) =>
        services
            .AddSingleton(AuditKept.OwnLooks)
            .AddSingleton(AuditKept.LooksAtMe)
            .AddSingleton(AuditKept.Looks)
            .AddScoped<ReadinessStore>()
            .AddScoped<TeamLookUps>()
            .AddScoped<PersonLookUps>()
            .AddScoped<ReadinessHandler>();
}
