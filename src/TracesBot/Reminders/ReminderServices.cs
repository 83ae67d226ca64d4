using Microsoft.Extensions.Options;
using TracesBot.Knowledge;
using TracesBot.Storage;

namespace TracesBot.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services
            .AddOptions<ReminderOptions>()
            .BindConfiguration(ReminderOptions.Section)
            .Validate(
                static options => options.DaysBefore.All(static days => days is >= 0 and <= 365),
                "Reminders:DaysBefore must be 0 to 365 each."
            )
            .Validate(static options => options.WeeklyFor is >= 0 and <= 520, "Reminders:WeeklyFor must be 0 to 520.")
            .Validate(
                static options => options.ThenEveryWeeks is >= 1 and <= 52,
                "Reminders:ThenEveryWeeks must be 1 to 52."
            )
            .Validate(
                static options =>
                    options.DayBegins < options.DayEnds
                    && options.At >= options.DayBegins
                    && options.At < options.DayEnds,
                "Reminders:At must lie between Reminders:DayBegins and Reminders:DayEnds."
            )
            .Validate(
                static options => options.StandsStillDays is >= 1 and <= 90,
                "Reminders:StandsStillDays must be 1 to 90."
            )
            .Validate(static options => options.MostInAWeek is >= 1 and <= 7, "Reminders:MostInAWeek must be 1 to 7.")
            .Validate(
                static options => options.MostSnoozes is >= 0 and <= 100,
                "Reminders:MostSnoozes must be 0 to 100."
            )
            .ValidateOnStart();
        services
            .AddSingleton(new PersonTable("reminder_choice"))
            .AddSingleton(
                new PersonTable("wave_send")
                {
                    Section = "reminders",
                    Read = "select * from wave_send where person_id = @personId order by at",
                }
            )
            .AddSingleton(
                new Expiry(
                    "reminder waves",
                    static days => days.WavesDays,
                    "delete from wave_send where wave_id in (select id from wave where ended_at < @before)",
                    "delete from wave where ended_at < @before"
                )
            );
        services.AddScoped<ReminderStore>().AddScoped<ReminderHandler>();
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
            .AddSingleton<WaveControl>()
            .AddSingleton<WaveClaims>()
            .AddSingleton<WaveLedger>();
        services.AddSingleton<WaveView>().AddSingleton<WaveSender>();
        services.AddSingleton<NodeHeart>().AddSingleton<WaveDispatcher>().AddSingleton<WaveRun>();

        return services
            .AddHostedService(static provider => provider.GetRequiredService<NodeHeart>())
            .AddHostedService<ReminderPlanning>()
            .AddSingleton<ReminderCloser>()
            .AddHostedService(static provider => provider.GetRequiredService<ReminderCloser>())
            .AddHostedService(static provider => provider.GetRequiredService<WaveDispatcher>());
    }
}
