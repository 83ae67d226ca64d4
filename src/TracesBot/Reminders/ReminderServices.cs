using Microsoft.Extensions.Options;
using TracesBot.Knowledge;
using TracesBot.Reminders.Waves;
using TracesBot.Storage;

namespace TracesBot.Reminders;

internal static class ReminderServices
{
    private static readonly PersonTable Sends = new("wave_send")
    {
        Section = "reminders",
        Read = "select * from wave_send where person_id = @personId order by at",
    };

    private static readonly Expiry OldWaves = new(
        "reminder waves",
        static days => days.WavesDays,
        "delete from wave_send where wave_id in (select id from wave where ended_at < @before)",
        "delete from wave where ended_at < @before",
        "delete from wave_card where made_at < @before"
    );

    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReminderOptions>, ReminderOptionsCheck>();
        services
            .AddSingleton(new PersonTable("reminder_choice"))
            .AddSingleton(new PersonTable("wave_card"))
            .AddSingleton(Sends)
            .AddSingleton(OldWaves);
        services.AddReminderProbes();
        services.AddScoped<ReminderStore>().AddScoped<ReminderHandler>().AddScoped<WaveControl>();
        services.AddScoped<WaveCardStore>().AddScoped<WavesHandler>();
        services
            .AddSingleton<NodeId>()
            .AddSingleton(static provider =>
                ReminderRules.From(
                    provider.GetRequiredService<IOptions<ReminderOptions>>().Value,
                    provider.GetRequiredService<Campaign>()
                )
            )
            .AddSingleton<SchedulePlanner>()
            .AddSingleton<WavePlanner>()
            .AddSingleton<NudgePlanner>()
            .AddSingleton<WaveClaims>()
            .AddSingleton<WaveLedger>();
        services.AddSingleton<WaveFill>().AddSingleton<LiveCards>();
        services.AddSingleton<WaveView>().AddSingleton<WaveSender>();
        services.AddSingleton<NodeHeart>().AddSingleton<WaveDispatcher>().AddSingleton<WaveRun>();

        return services
            .AddHostedService(static provider => provider.GetRequiredService<NodeHeart>())
            .AddHostedService<ReminderPlanning>()
            .AddSingleton<ReminderCloser>()
            .AddHostedService(static provider => provider.GetRequiredService<ReminderCloser>())
            .AddHostedService(static provider => provider.GetRequiredService<WaveDispatcher>())
            .AddHostedService<LiveCardRounds>();
    }
}
