using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.People;

internal static class PeopleServices
{
    // The list is the organisation's own. Whoever is on it stays on it, whatever the bot forgets about them.
    private static readonly PersonTable Listed = new("roster")
    {
        Erase = "delete from roster where person_id = @personId and active = 0",
    };

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services
            .AddOptions<RosterOptions>()
            .BindConfiguration(RosterOptions.Section)
            .Validate(static options => options.MakesSense(), "Roster:MostLeaversPercent must be 1 to 100.")
            .ValidateOnStart();
        services.AddOptions<RoleOptions>().BindConfiguration(RoleOptions.Section);

        return services
            .AddSingleton(Listed)
            .AddSingleton(new PersonTable("contact"))
            .AddSingleton(new PersonTable("role_member") { Section = "roles" })
            .AddSingleton<RoleMembers>()
            .AddSingleton<Roles>()
            .AddSingleton<RosterNames>()
            .AddScoped<PersonStore>()
            .AddScoped<AuditStore>()
            .AddScoped<ArrivalHandler>()
            .AddScoped<DepartureHandler>()
            .AddScoped<TeamStore>()
            .AddSingleton<RosterImport>();
    }

    /// <summary>To be added after what creates the tables that it looks into.</summary>
    public static IServiceCollection AddTeamReading(this IServiceCollection services) =>
        services
            .AddSingleton<TeamMembers>()
            .AddSingleton<TeamReading>()
            .AddHostedService(static provider => provider.GetRequiredService<TeamReading>())
            .AddHostedService<RoleReading>();
}
