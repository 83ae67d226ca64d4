using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using TracesBot.SelfCheck;
using TracesBot.Storage;

namespace TracesBot.Telemetry;

internal static class TelemetryServices
{
    private static readonly JsonSerializerOptions HealthJson = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Exports metrics and traces where OpenTelemetry's own settings say so; without them nothing is loaded.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: ["ready"])
            .AddCheck<SelfCheckHealth>("self-check", tags: ["ready"]);
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            services
                .AddOpenTelemetry()
                .WithMetrics(metrics => metrics.AddMeter(BotMetrics.Name).AddAspNetCoreInstrumentation())
                .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
                .UseOtlpExporter();
        }

        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false });
        app.MapHealthChecks(
            "/health/ready",
            new() { Predicate = static check => check.Tags.Contains("ready"), ResponseWriter = WriteAsync }
        );
    }

    // Without descriptions and exceptions: whoever may ask need not know a host or a path.
    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString(),
                Checks = report.Entries.ToDictionary(
                    check => check.Key,
                    check => new { Status = check.Value.Status.ToString(), check.Value.Data },
                    StringComparer.Ordinal
                ),
            },
            HealthJson,
            context.RequestAborted
        );
}
