using Microsoft.Extensions.Options;

namespace TracesBot.Door;

internal static class DoorServices
{
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services
            .AddOptions<DoorOptions>()
            .BindConfiguration(DoorOptions.Section)
            .Validate(
                static door => door.AllowedServiceHosts.Length > 0,
                "Door:AllowedServiceHosts names no host: no reply could be sent."
            )
            .Validate(
                static door => door.MaxBodyKilobytes is >= 16 and <= 4096,
                "Door:MaxBodyKilobytes must lie between 16 and 4096."
            )
            .ValidateOnStart();
        services.AddSingleton<DoorPolicy>().AddTransient<TokenGuard>();
        services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler<TokenGuard>();

        return services;
    }
}
