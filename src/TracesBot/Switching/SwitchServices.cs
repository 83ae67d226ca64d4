using TracesBot.Storage;

namespace TracesBot.Switching;

internal static class SwitchServices
{
    // The row stays with its version: by that a card of the old walk is known to be old.
    private static readonly Expiry FinishedWalks = new(
        "finished walks",
        static days => days.FinishedWalksDays,
        """
        insert into count_change (id, person_id)
        select person_id || ' ' || cast(@before as text), person_id from walk
        where stage = 'done' and updated_at < @before and stuck_at is not null
        """,
        """
        update walk set stage = 'none', answers = '', method = null, guide = null, step = 0, stuck_at = null, paused_at = null
        where stage = 'done' and updated_at < @before
        """
    );

    public static IServiceCollection AddSwitching(this IServiceCollection services) =>
        services
            .AddSingleton(new PersonTable("walk"))
            .AddSingleton(
                new PersonTable("switch_event")
                {
                    Read = "select * from switch_event where person_id = @personId order by id",
                }
            )
            .AddSingleton(new PersonTable("switch_record"))
            .AddSingleton(FinishedWalks)
            .AddSingleton(new PersonTable("switch_due"))
            .AddSingleton(DueProbe.Create())
            .AddScoped<SwitchStore>()
            .AddScoped<DueStore>()
            .AddScoped<SwitchAudit>()
            .AddScoped<SwitchHandler>()
            .AddScoped<WayBack>()
            .AddSingleton<DueRounds>();
}
