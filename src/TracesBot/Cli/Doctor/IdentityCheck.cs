using Microsoft.Bot.Builder.Integration.AspNet.Core;
using TracesBot.Door;

namespace TracesBot.Cli.Doctor;

/// <summary>Who the bot is to Teams.</summary>
internal static class IdentityCheck
{
    private const string Name = "identity";

    public static IReadOnlyList<Finding> Run(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        // Each of the two refuses settings that it cannot work with, and says which.
        services.GetRequiredService<DoorPolicy>();
        services.GetRequiredService<CloudAdapter>();

        return
        [
            Of(
                configuration["MicrosoftAppId"],
                configuration["MicrosoftAppType"],
                configuration
                    .GetSection($"{DoorOptions.Section}:{nameof(DoorOptions.AllowedTenants)}")
                    .GetChildren()
                    .Any() || !string.IsNullOrWhiteSpace(configuration["MicrosoftAppTenantId"])
            ),
        ];
    }

    internal static Finding Of(string? appId, string? type, bool knowsTenants) =>
        (appId, knowsTenants) switch
        {
            (null or "", _) => Finding.Ok(
                Name,
                "none: the bot talks to this machine alone, which is right for development"
            ),
            _ when !Guid.TryParse(appId, out _) => Finding.Fault(
                Name,
                $"MicrosoftAppId '{appId}' is not a GUID",
                "Copy 'Application (client) ID' of the app registration in Entra."
            ),
            (_, false) => Finding.Warning(
                Name,
                $"{appId} ({type}) lets in people of every tenant",
                "Name your own tenant in Door:AllowedTenants."
            ),
            _ => Finding.Ok(Name, $"{appId} ({type})"),
        };
}
