using Microsoft.Extensions.Options;

namespace TracesBot.Proactive;

internal static class ProactiveServices
{
    public static IServiceCollection AddProactive(this IServiceCollection services)
    {
        services
            .AddOptions<SendOptions>()
            .BindConfiguration(SendOptions.Section)
            .Validate(
                static options => options.SendsPerSecond is >= 1 and <= 10_000,
                "Reminders:SendsPerSecond must be 1 to 10000."
            )
            .Validate(static options => options.Parallel is >= 1 and <= 256, "Reminders:Parallel must be 1 to 256.")
            .Validate(
                static options => options.RetrySeconds is >= 1 and <= 3600,
                "Reminders:RetrySeconds must be 1 to 3600."
            )
            .Validate(static options => options.Attempts is >= 1 and <= 20, "Reminders:Attempts must be 1 to 20.")
            .ValidateOnStart();

        // Teams counts in real time, whatever the campaign's clock says.
        services.AddSingleton(static provider => new SendBudget(
            provider.GetRequiredService<IOptions<SendOptions>>(),
            TimeProvider.System
        ));
        services.AddTransient<SendMeter>();
        services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler<SendMeter>();

        return services.AddSingleton<ProactiveSender>();
    }
}
