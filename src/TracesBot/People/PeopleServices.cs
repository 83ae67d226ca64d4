using TracesBot.People.Uploads;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.People;

internal static class PeopleServices
{
    // The list itself is the organisation's, and says nothing about who sent it.
    private static readonly PersonTable Sent = new("roster_upload")
    {
        Read = "select name, state, at from roster_upload where person_id = @personId order by at",
    };

    // Whoever has sent a list decides at once or sends it again.
    private static readonly Expiry SentLists = new(
        "lists sent in the chat",
        static _ => 1,
        "delete from roster_upload where at < @before"
    );

    // The list is the organisation's own. Whoever is on it stays on it, whatever the bot forgets about them.
    private static readonly PersonTable Listed = new("roster")
    {
        Erase = "delete from roster where person_id = @personId and active = 0",
    };

    // A copy of two columns of the list, made by each import.
    private static readonly PersonTable Leads = new("manager")
    {
        Section = "leads",
        Read =
            "select m.upn, m.manager_upn from manager m join roster r on r.upn = m.upn where r.person_id = @personId",
        Erase = """
            delete from manager where upn in (select upn from roster where person_id = @personId and active = 0)
            """,
    };

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services
            .AddOptions<RosterOptions>()
            .BindConfiguration(RosterOptions.Section)
            .Validate(
                static options => options.MakesSense(),
                "Roster:MostLeaversPercent and Roster:MostMegabytes must be 1 to 100."
            )
            .ValidateOnStart();
        services.AddOptions<RoleOptions>().BindConfiguration(RoleOptions.Section);

        RosterDownload.AddTo(services);

        return services
            .AddSingleton(Leads)
            .AddSingleton(Listed)
            .AddSingleton(Sent)
            .AddSingleton(SentLists)
            .AddSingleton(new PersonTable("contact"))
            .AddSingleton(new PersonTable("role_member") { Section = "roles" })
            .AddSingleton<RoleMembers>()
            .AddSingleton<Roles>()
            .AddSingleton<RosterNames>()
            .AddScoped<PersonStore>()
            .AddScoped<AuditStore>()
            .AddScoped<ArrivalHandler>()
            .AddScoped<DepartureHandler>()
            .AddScoped<TeamStore>()
            .AddSingleton<RosterImport>()
            .AddSingleton<RosterUploadQueue>()
            .AddScoped<RosterUploadStore>()
            .AddScoped<RosterUploadHandler>();
    }

    /// <summary>To be added after what creates the tables that it looks into.</summary>
    public static IServiceCollection AddTeamReading(this IServiceCollection services) =>
        services
            .AddSingleton<TeamMembers>()
            .AddSingleton<TeamReading>()
            .AddHostedService(static provider => provider.GetRequiredService<TeamReading>())
            .AddHostedService<RoleReading>()
            .AddHostedService<RosterUploads>();
}
