namespace TracesBot.People;

internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<RoleOptions>().BindConfiguration(RoleOptions.Section);

        return services
            .AddSingleton<Roles>()
            .AddSingleton<RosterNames>()
            .AddScoped<PersonStore>()
            .AddScoped<ArrivalHandler>()
            .AddScoped<DepartureHandler>()
            .AddSingleton<RosterImport>();
    }
}
