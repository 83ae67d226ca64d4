using TracesBot.Storage;

namespace TracesBot.Turns;

internal static class TurnServices
{
    // The activity's id alone stays: a delivery from before the erasure that comes again must not do anything again.
    private static readonly PersonTable Kept = new("turn")
    {
        Section = "deliveries",
        Read = "select at, sent_at, reply from turn where person_id = @personId order by at",
        Erase = "update turn set person_id = null, reply = null where person_id = @personId",
    };

    public static IServiceCollection AddTurns(this IServiceCollection services) =>
        services
            .AddSingleton(Kept)
            .AddSingleton(new PersonTable("answer_shown"))
            .AddSingleton(
                new Expiry(
                    "deliveries",
                    static days => days.DeliveriesDays,
                    "delete from turn where at < @before",
                    "delete from answer_shown where at < @before"
                )
            )
            .AddSingleton<BotToken>()
            .AddScoped<DeliveryStore>()
            .AddScoped<NothingHandler>()
            .AddScoped<WordlessHandler>()
            .AddScoped<UnknownPressHandler>()
            .AddScoped<OnlyInPrivateHandler>();
}
