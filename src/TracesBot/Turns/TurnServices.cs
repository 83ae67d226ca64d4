namespace TracesBot.Turns;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services) =>
        services
            .AddScoped<DeliveryStore>()
            .AddScoped<NothingHandler>()
            .AddScoped<WordlessHandler>()
            .AddScoped<UnknownPressHandler>()
            .AddScoped<OnlyInPrivateHandler>();
}
