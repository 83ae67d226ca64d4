using Microsoft.Extensions.Options;

namespace TracesBot.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();

        services
            .AddOptions<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section)
            .Validate(
                static retention => retention.MakeSense(),
                "Every one of Retention's settings must be 1 to 3650 days."
            )
            .ValidateOnStart();

        return services.AddSingleton<Database>().AddSingleton<Migrator>().AddScoped<Session>();
    }
}
