using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using TracesBot.Answers;
using TracesBot.Clocks;
using TracesBot.Counts;
using TracesBot.Door;
using TracesBot.Graph;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Privacy;
using TracesBot.Proactive;
using TracesBot.Readiness;
using TracesBot.Readiness.Digests;
using TracesBot.Readiness.Nudges;
using TracesBot.Readiness.Tab;
using TracesBot.Reminders;
using TracesBot.SelfCheck;
using TracesBot.Storage;
using TracesBot.Switching;
using TracesBot.Telemetry;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot;

/// <summary>The only file that knows every folder: what is registered, and what is mapped.</summary>
internal static class TracesBotBuilder
{
    public const string Messages = "/api/messages";
    private const string DefaultAddress = "http://127.0.0.1:3978";

    /// <summary>Builds the bot without starting it: <c>serve</c> runs it, other commands use its services.</summary>
    public static WebApplication Build(string[] settings, string? environment = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = settings,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = environment,
            }
        );
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.AddTracesBot();
        var app = builder.Build();
        app.UseTracesBot();

        return app;
    }

    private static void AddTracesBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddClock(builder);
        services.AddStorage().AddDoor().AddTurns().AddKnowledge().AddPeople().AddProactive();
        services.AddAnswers().AddSwitching().AddReadiness().AddTab().AddPrivacy();
        services.AddTelemetry(builder.Configuration);
        services.AddSingleton(Adapter);
        services.AddSingleton<IBotFrameworkHttpAdapter>(static provider => provider.GetRequiredService<CloudAdapter>());
        services.AddScoped<Router>().AddScoped<AsideHandler>();
        services
            .AddSingleton<TurnRunner>()
            .AddSingleton<IBot>(static provider => provider.GetRequiredService<TurnRunner>());
        services.AddSingleton<StartUp>();
        FileUploads.AddTo(services);
        services.AddSingleton<CountRound>();
        services.AddHostedService(static provider => provider.GetRequiredService<CountRound>());
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(static provider => provider.GetRequiredService<Housekeeping>());
        // After the start-up, which creates the tables it looks into.
        services.AddReminders().AddAnswerSender().AddTeamReading().AddGraph().AddSelfCheck();
        services.AddSingleton(Courier);
        services.AddSingleton(static provider => new WeeklyCap(
            provider.GetRequiredService<ReminderRules>().MostInAWeek
        ));
        services.AddHostedService(static provider => provider.GetRequiredService<DueRounds>());
        services.AddHostedService(static provider => provider.GetRequiredService<DigestRounds>());
    }

    private static Courier Courier(IServiceProvider provider)
    {
        var sender = provider.GetRequiredService<ProactiveSender>();
        var budget = provider.GetRequiredService<SendBudget>();

        return async (reference, card, cancellationToken) =>
        {
            using var place = await budget.WaitAsync(cancellationToken);

            return await sender.SendAsync(place, reference, card, cancellationToken) switch
            {
                SendOutcome.Accepted => Handover.Accepted,
                SendOutcome.Uncertain => Handover.Uncertain,
                SendOutcome.Refused => Handover.Refused,
                _ => Handover.Later,
            };
        };
    }

    private static CloudAdapter Adapter(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<CloudAdapter>>();
        var configuration = provider.GetRequiredService<IConfiguration>();
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            // Without an identity there is no tenant that it could belong to, and Bot Framework would ask for one.
            configuration["MicrosoftAppType"] = "MultiTenant";
        }

        var authentication = new ConfigurationBotFrameworkAuthentication(
            configuration,
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: logger
        );

        return new CloudAdapter(authentication, logger);
    }

    private static void UseTracesBot(this WebApplication app)
    {
        app.UseWhen(
            static context => context.Request.Path.Equals(Messages, StringComparison.OrdinalIgnoreCase),
            static messages => messages.UseMiddleware<Doorkeeper>()
        );
        app.MapPost(
            Messages,
            static (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(request, response, bot, request.HttpContext.RequestAborted)
        );
        app.MapHealth();
        app.MapTab();
    }

    private static void AddClock(this IServiceCollection services, WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions();
        if (options is not { Start: null, Speed: 1 } && !builder.Environment.IsDevelopment())
        {
            throw new OptionsValidationException(
                ClockOptions.Section,
                typeof(ClockOptions),
                ["Clock:Start and Clock:Speed move time in Development only."]
            );
        }

        services.AddSingleton(MovedTimeProvider.From(options, TimeProvider.System));
    }

    private static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");
        services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);

        return services
            .AddSingleton(provider => KnowledgeBase.Load(folder, Today(provider), AnswerSizes.Measure))
            .AddSingleton(_ => Understander.Load(folder))
            .AddSingleton(provider =>
                Campaign.Load(provider.GetRequiredService<IOptions<CampaignOptions>>().Value.Path)
            );
    }

    private static DateOnly Today(IServiceProvider provider) =>
        DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
}
