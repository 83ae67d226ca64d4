using Microsoft.Extensions.Options;

namespace TracesBot.Door;

internal static class DoorServices
{
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddOptions<DoorOptions>().BindConfiguration(DoorOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DoorOptions>, DoorOptionsValidator>();
        services.AddSingleton<DoorPolicy>().AddTransient<TokenGuard>();
        services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler<TokenGuard>();

        return services;
    }
}
