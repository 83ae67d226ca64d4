using System.Text.Json;

namespace TracesBot.SelfCheck;

/// <summary>A warning as it is kept, while it holds and after.</summary>
internal sealed record KeptWarning
{
    public required string Name { get; init; }
    public required string Stage { get; init; }
    public required string Facts { get; init; }
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public bool Holds => EndedAt is null;

    public bool IsUrgent => Checks.IsUrgent(Name, Stage);

    public WarningFacts Figures => JsonSerializer.Deserialize<WarningFacts>(Facts) ?? new WarningFacts();

    public static string Written(WarningFacts facts) => JsonSerializer.Serialize(facts);
}
