using System.Security.Cryptography.X509Certificates;

namespace TracesBot.SelfCheck;

/// <summary>Until when the bot's certificate holds, where it has one. The file is read as the connector reads it.</summary>
internal static class CertificateProbe
{
    public static Probe Create() => new(Checks.Certificate, LookAsync) { Daily = true };

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (configuration["MicrosoftAppCertificatePath"] is not { Length: > 0 } path)
        {
            return new Look(Measure: null);
        }

        using var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(path, cancellationToken))
            : X509CertificateLoader.LoadPkcs12FromFile(path, configuration["MicrosoftAppCertificatePassword"]);

        return CredentialExpiry.Of(new DateTimeOffset(certificate.NotAfter), now);
    }
}
