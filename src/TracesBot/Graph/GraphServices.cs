using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.RateLimiting;
using TracesBot.Storage;

namespace TracesBot.Graph;

internal static class GraphServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The organisation's own list, as the roster is: without the copy, the directory's next change would be half a person.
    private static readonly PersonTable Copied = new("directory_user")
    {
        Erase = """
            delete from directory_user
            where person_id = @personId
                and not exists (select 1 from roster where person_id = @personId and active = 1)
            """,
    };

    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services
            .AddOptions<GraphOptions>()
            .BindConfiguration(GraphOptions.Section)
            .Validate<IConfiguration>(
                static (graph, configuration) => IsSafe(graph.Address, configuration["MicrosoftAppId"]),
                "Graph:Address must be an https address; without MicrosoftAppId, one of this machine."
            )
            .Validate(
                static graph => graph.Group is "" || Guid.TryParse(graph.Group, out _),
                "Graph:Group must be the object id of a group."
            )
            .Validate(
                static graph => !graph.Install || Guid.TryParse(graph.TeamsAppId, out _),
                "Graph:Install needs Graph:TeamsAppId, the app's id in the organisation's catalogue."
            )
            .Validate<IConfiguration>(
                static (_, configuration) => SecretProbe.IsSound(configuration),
                "MicrosoftAppPasswordExpires must be a day such as 2027-03-31, or empty."
            )
            .Validate(
                static graph => graph.RequestsPerSecond is >= 1 and <= 100,
                "Graph:RequestsPerSecond must be 1 to 100."
            )
            .ValidateOnStart();
        services.AddSingleton(RosterProbe.Create()).AddSingleton(SecretProbe.Create());
        services.AddSingleton(Copied).AddSingleton(new PersonTable("app_install"));
        services.AddSingleton<GraphCredentials>().AddSingleton<GraphPace>().AddTransient<GraphToken>();
        AddClient(services.AddHttpClient(GraphClient.Name));
        services.AddSingleton<GraphClient>().AddSingleton<DirectoryReader>().AddSingleton<GroupReader>();
        services.AddSingleton<DirectoryStore>().AddSingleton<RosterSync>().AddSingleton<RoleGroups>();
        services.AddSingleton<InstallStore>().AddSingleton<AppInstalls>();

        return services
            .AddSingleton<GraphRound>()
            .AddHostedService(static provider => provider.GetRequiredService<GraphRound>());
    }

    private static bool IsSafe(Uri address, string? appId) =>
        address.IsAbsoluteUri
        && (
            address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal)
            || (string.IsNullOrWhiteSpace(appId) && address.IsLoopback)
        );

    private static void AddClient(IHttpClientBuilder client)
    {
        // A try has its own patience; all of them with the waits that Graph asks for may take long.
        client.ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler(
            GraphClient.Name,
            static (pipeline, context) =>
            {
                var pace = context.ServiceProvider.GetRequiredService<GraphPace>();
                // Waits are real, whatever the campaign's clock says.
                pipeline.TimeProvider = TimeProvider.System;
                // Everything asked here may be asked twice. A Retry-After is obeyed before all else.
                pipeline
                    .AddRetry(
                        new HttpRetryStrategyOptions
                        {
                            MaxRetryAttempts = 5,
                            Delay = TimeSpan.FromSeconds(1),
                            BackoffType = DelayBackoffType.Exponential,
                            UseJitter = true,
                        }
                    )
                    .AddRateLimiter(
                        new RateLimiterStrategyOptions
                        {
                            RateLimiter = arguments => pace.WaitAsync(arguments.Context.CancellationToken),
                        }
                    )
                    .AddTimeout(Patience);
            }
        );
        // The last before the wire, so it sees each try.
        client.AddHttpMessageHandler<GraphToken>();
    }
}
