namespace TracesBot.Switching;

internal static class SwitchServices
{
    public static IServiceCollection AddSwitching(this IServiceCollection services) =>
        services
            .AddScoped<SwitchStore>()
            .AddScoped<DueStore>()
            .AddScoped<SwitchAudit>()
            .AddScoped<SwitchHandler>()
            .AddScoped<WayBack>()
            .AddSingleton<DueRounds>();
}
