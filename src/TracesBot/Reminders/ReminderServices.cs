namespace TracesBot.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services
            .AddOptions<ReminderOptions>()
            .BindConfiguration(ReminderOptions.Section)
            .Validate(
                static options => options.SendsPerSecond is >= 1 and <= 10_000,
                "Reminders:SendsPerSecond must be 1 to 10000."
            )
            .Validate(static options => options.Parallel is >= 1 and <= 256, "Reminders:Parallel must be 1 to 256.")
            .Validate(
                static options => options.RetrySeconds is >= 1 and <= 3600,
                "Reminders:RetrySeconds must be 1 to 3600."
            )
            .Validate(static options => options.Attempts is >= 1 and <= 20, "Reminders:Attempts must be 1 to 20.")
            .ValidateOnStart();
        services.AddScoped<ReminderStore>().AddScoped<ReminderHandler>();
        services
            .AddSingleton<NodeId>()
            .AddSingleton<WavePlanner>()
            .AddSingleton<WaveClaims>()
            .AddSingleton<WaveLedger>();
        services
            .AddSingleton<WaveView>()
            .AddSingleton<SendBudget>()
            .AddSingleton<ReminderSender>()
            .AddSingleton<WaveSender>();
        services.AddSingleton<NodeHeart>().AddSingleton<WaveDispatcher>().AddSingleton<WaveRun>();

        return services
            .AddHostedService(static provider => provider.GetRequiredService<NodeHeart>())
            .AddHostedService(static provider => provider.GetRequiredService<WaveDispatcher>());
    }
}
