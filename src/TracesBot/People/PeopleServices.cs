using TracesBot.Turns;

namespace TracesBot.People;

internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<RosterOptions>().BindConfiguration(RosterOptions.Section);

        return services
            .AddScoped<PersonStore>()
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
            .AddHostedService(static provider => provider.GetRequiredService<TeamReading>());
}
