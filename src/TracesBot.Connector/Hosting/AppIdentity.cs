using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Who the bot is: the settings <c>MicrosoftApp…</c>.</summary>
internal sealed record AppIdentity(
    AppIdentity.Kind Type,
    string AppId,
    string? Password,
    string? TenantId,
    string? CertificatePath,
    string? CertificatePassword
)
{
    internal enum Kind
    {
        MultiTenant,
        SingleTenant,
        UserAssignedMsi,
    }

    /// <exception cref="ArgumentException">A setting that the type of app needs is missing, or one it forbids is there.</exception>
    public static AppIdentity From(IConfiguration configuration)
    {
        string? Setting(string key) =>
            configuration[key] is { Length: > 0 } value && !string.IsNullOrWhiteSpace(value) ? value : null;

        var identity = new AppIdentity(
            Enum.TryParse<Kind>(Setting("MicrosoftAppType"), ignoreCase: true, out var kind) ? kind : Kind.MultiTenant,
            Setting("MicrosoftAppId") ?? "",
            Setting("MicrosoftAppPassword"),
            Setting("MicrosoftAppTenantId"),
            Setting("MicrosoftAppCertificatePath"),
            Setting("MicrosoftAppCertificatePassword")
        );
        return identity.Type is Kind.MultiTenant ? identity with { TenantId = null } : identity.Checked();
    }

    /// <summary>The certificate that proves who the bot is, when it has one.</summary>
    public X509Certificate2? Certificate() =>
        CertificatePath is null ? null
        : CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(CertificatePath)
        : X509CertificateLoader.LoadPkcs12FromFile(CertificatePath, CertificatePassword);

    private AppIdentity Checked()
    {
        var kind = Type is Kind.SingleTenant ? "SingleTenant" : "MSI";
        Require(AppId.Length > 0, $"MicrosoftAppId is required for {kind} in configuration.");
        Require(TenantId is not null, $"MicrosoftAppTenantId is required for {kind} in configuration.");
        if (Type is Kind.SingleTenant)
        {
            Require(
                Password is not null || CertificatePath is not null,
                "MicrosoftAppPassword is required for SingleTenant in configuration."
            );
        }
        else
        {
            Require(Password is null, "MicrosoftAppPassword must not be set for MSI in configuration.");
        }

        return this;
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message, nameof(condition));
        }
    }
}
