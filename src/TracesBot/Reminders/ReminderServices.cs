using Microsoft.Extensions.Options;

namespace TracesBot.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReminderOptions>, ReminderOptionsValidator>();
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
