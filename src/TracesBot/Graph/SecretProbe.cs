using System.Text.Json;
using Microsoft.Extensions.Options;
using TracesBot.Clocks;
using TracesBot.People;
using TracesBot.SelfCheck;

namespace TracesBot.Graph;

/// <summary>
/// Until when the bot's secret holds. The secret does not tell, but Graph does where it may be asked
/// (<c>Application.Read.All</c>), and otherwise a setting.
/// </summary>
internal static class SecretProbe
{
    private const string Setting = "MicrosoftAppPasswordExpires";

    /// <summary>As many of a secret's first characters as Entra shows of each.</summary>
    private const int HintLength = 3;

    public static Probe Create() => new(Checks.Secret, LookAsync) { Daily = true };

    /// <summary>Whether the setting is empty or a day.</summary>
    public static bool IsSound(IConfiguration configuration) =>
        configuration[Setting] is null or "" || SettingOf(configuration) is not null;

    /// <summary>Until when the bot's secret holds; null when nobody tells.</summary>
    public static async Task<DateTimeOffset?> EndsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration["MicrosoftAppPassword"] is not { Length: > 0 } secret)
        {
            return null;
        }

        return await ToldAsync(services, configuration["MicrosoftAppId"], secret, cancellationToken)
            ?? SettingOf(configuration);
    }

    /// <summary>The end of that secret among the app's which the bot uses, or else of the one that ends next.</summary>
    internal static DateTimeOffset? EndOf(JsonElement application, string secret, DateTimeOffset now)
    {
        if (
            !application.TryGetProperty("passwordCredentials", out var told)
            || told.ValueKind is not JsonValueKind.Array
        )
        {
            return null;
        }

        var secrets = told.EnumerateArray()
            .Where(static one => one.TryGetProperty("endDateTime", out var end) && end.TryGetDateTimeOffset(out _))
            .Select(static one =>
                (Hint: GraphClient.Text(one, "hint"), Ends: one.GetProperty("endDateTime").GetDateTimeOffset())
            )
            .OrderBy(static one => one.Ends)
            .ToList();
        var ours = secrets
            .Where(one => one.Hint is { Length: HintLength } hint && secret.StartsWith(hint, StringComparison.Ordinal))
            .ToList();
        var candidates = ours.Count > 0 ? ours : secrets;
        var next = candidates.Where(one => one.Ends > now).Take(1).Concat(candidates.TakeLast(1)).ToList();

        return next.Count is 0 ? null : next[0].Ends;
    }

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await EndsAsync(services, cancellationToken) is { } ends
            ? CredentialExpiry.Of(ends, services.GetRequiredService<TimeProvider>().GetUtcNow())
            : new Look(Measure: null);

    private static async Task<DateTimeOffset?> ToldAsync(
        IServiceProvider services,
        string? appId,
        string secret,
        CancellationToken cancellationToken
    )
    {
        if (!services.GetRequiredService<IOptions<GraphOptions>>().Value.IsUsed || appId is not { Length: > 0 })
        {
            return null;
        }

        var client = services.GetRequiredService<GraphClient>();
        try
        {
            var application = await client.GetAsync(
                client.Address($"applications(appId='{appId}')?$select=passwordCredentials"),
                cancellationToken
            );

            return EndOf(application, secret, services.GetRequiredService<TimeProvider>().GetUtcNow());
        }
        catch (GraphException exception) when (exception.Status is >= 400 and < 500)
        {
            // Not permitted, which an organisation may well want: the setting is there for that.
            return null;
        }
    }

    private static DateTimeOffset? SettingOf(IConfiguration configuration) =>
        DateOnly.TryParseExact(
            configuration[Setting],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            // The portal names the day on which it ends, not the hour.
            ? LocalTime.At(day, TimeOnly.MinValue, Zones.Default)
            : null;
}
