using Microsoft.Extensions.Options;

namespace TracesBot.Readiness.Tab;

internal static class TabServices
{
    public static IServiceCollection AddTab(this IServiceCollection services)
    {
        services.AddOptions<TabOptions>().BindConfiguration(TabOptions.Section).ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<TabOptions>, TabOptionsCheck>()
            .AddSingleton<TabTokens>()
            .AddSingleton<TabSignIn>()
            .AddSingleton<LocalPeople>()
            .AddScoped<TabTable>()
            .AddScoped<TabDesk>();
    }
}
