using TracesBot.Storage;

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
        services.AddOptions<RoleOptions>().BindConfiguration(RoleOptions.Section);

        return services
            .AddSingleton(Listed)
            .AddSingleton(new PersonTable("contact"))
            .AddSingleton<Roles>()
            .AddSingleton<RosterNames>()
            .AddScoped<PersonStore>()
            .AddScoped<ArrivalHandler>()
            .AddScoped<DepartureHandler>()
            .AddSingleton<RosterImport>();
    }
}
