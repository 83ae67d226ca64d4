namespace TracesBot.People;

internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<PersonStore>()
            .AddScoped<ArrivalHandler>()
            .AddScoped<DepartureHandler>()
            .AddSingleton<RosterImport>();
}
