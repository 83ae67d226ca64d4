namespace TracesBot.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddScoped<ReminderStore>().AddScoped<ReminderHandler>();
        services
            .AddSingleton<NodeId>()
            .AddSingleton<WavePlanner>()
            .AddSingleton<WaveClaims>()
            .AddSingleton<WaveLedger>();
        services.AddSingleton<WaveView>().AddSingleton<WaveSender>();
        services.AddSingleton<NodeHeart>().AddSingleton<WaveDispatcher>().AddSingleton<WaveRun>();

        return services
            .AddHostedService(static provider => provider.GetRequiredService<NodeHeart>())
            .AddHostedService(static provider => provider.GetRequiredService<WaveDispatcher>());
    }
}
