using TracesBot.Storage;

namespace TracesBot.SelfCheck;

internal static class SelfCheckServices
{
    // What is over is kept as long as it is known who got which reminder.
    private static readonly Expiry OldWarnings = new(
        "mended warnings",
        static days => days.WavesDays,
        "delete from self_warning where ended_at < @before",
        "delete from self_notice where at < @before and not exists (select 1 from self_warning w where w.name = self_notice.name)"
    );

    public static IServiceCollection AddSelfCheck(this IServiceCollection services)
    {
        services
            .AddOptions<SelfCheckOptions>()
            .BindConfiguration(SelfCheckOptions.Section)
            .Validate(
                static options => options.MakesSense(),
                "SelfCheck: EveryMinutes and LateMinutes must be 1 to 1440, RosterDays 1 to 30."
            )
            .ValidateOnStart();

        return services
            .AddSingleton(TokenProbe.Create())
            .AddSingleton(CertificateProbe.Create())
            .AddSingleton(DiscProbe.Create())
            .AddSingleton(new PersonTable("self_notice") { Section = "warningsTold" })
            .AddSingleton(OldWarnings)
            .AddSingleton<WarningStore>()
            .AddSingleton<NoticeStore>()
            .AddSingleton<CheckRound>()
            .AddSingleton<WarningPost>()
            .AddSingleton<SelfCheckHealth>()
            .AddSingleton<SelfWatch>()
            .AddHostedService(static provider => provider.GetRequiredService<SelfWatch>());
    }
}
