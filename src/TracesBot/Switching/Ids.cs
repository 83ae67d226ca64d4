using System.Text.Json;

namespace TracesBot.Switching;

/// <summary>How the database writes enumerations: <c>WithBackup</c> is <c>with-backup</c>. Other slices read these words.</summary>
internal static class Ids
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : null;

    public static WalkStage Stage(string id) => Parse<WalkStage>(id);

    public static SwitchEventKind Kind(string id) => Parse<SwitchEventKind>(id);

    public static Evidence? EvidenceOf(string? id) => id is null ? null : Parse<Evidence>(id);

    public static ExemptReason? ReasonOf(string? id) => id is null ? null : Parse<ExemptReason>(id);

    private static T Parse<T>(string id)
        where T : struct, Enum => Enum.Parse<T>(id.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
