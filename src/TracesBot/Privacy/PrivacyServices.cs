namespace TracesBot.Privacy;

internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddScoped<PersonExport>()
            .AddScoped<PersonErasure>()
            .AddScoped<PersonLookUp>()
            .AddScoped<LookStore>()
            .AddScoped<LeftPeople>()
            .AddScoped<PrivacyHandler>();
}
