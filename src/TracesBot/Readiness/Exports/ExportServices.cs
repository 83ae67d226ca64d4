namespace TracesBot.Readiness.Exports;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services
            .AddOptions<ExportOptions>()
            .BindConfiguration(ExportOptions.Section)
            .Validate(static options => options.MakesSense(), "Readiness:MostExported must be 1 to 100000.")
            .ValidateOnStart();

        return services.AddScoped<ExportHandler>();
    }
}
