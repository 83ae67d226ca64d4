using TracesBot.Teams.Limits;

namespace TracesBot.Teams;

/// <summary>How a simulated Teams is set up. Everything has a default, so that most tests name nothing.</summary>
public sealed record FakeTeamsOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string TenantId { get; init; } = "7a3c1f52-5b0e-4d8e-9c41-0f6d2b8e7a10";

    public string AppId { get; init; } = "4be1c0a6-2f0d-4c7e-8a55-90d3f1b2c6e7";

    /// <summary>The client secret that the token endpoint demands; null takes any.</summary>
    public string? AppPassword { get; init; }

    public string BotName { get; init; } = "TracesBot";

    /// <summary>The REST API refuses calls without a token from this service's own token endpoint.</summary>
    public bool RequireToken { get; init; } = true;

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    public TeamsLimits Limits { get; init; } = TeamsLimits.None;

    /// <summary>How long every answer of the REST API takes, beside what the fault plan adds.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Seeds the fault plan: the same seed meets the same calls with the same faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The largest message, measured as Teams does: everything in it, in UTF-16.</summary>
    public int MaxMessageBytes { get; init; } = 100 * 1024;

    /// <summary>What activities carry as serviceUrl; null is the production address of the tenant's region.</summary>
    public Uri? ServiceUrl { get; init; }
}
