using System.Text.Json.Nodes;
using TracesBot.Teams.Rest;

namespace TracesBot.Teams.Identity;

/// <summary>Bot Framework's and Entra's public documents, and the token endpoint.</summary>
internal sealed class IdentityEndpoints(FakeTeamsOptions options, ChannelIdentity channel, EntraTokens tokens)
{
    private const string Login = "https://login.microsoftonline.com";

    private int _metadataRequests;
    private int _tokenRequests;

    public bool MetadataDown { get; set; }

    public bool TokensDown { get; set; }

    public bool SecretExpired { get; set; }

    public int MetadataRequests => _metadataRequests;

    public int TokenRequests => _tokenRequests;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/.well-known/openidconfiguration", http => PublishAsync(http, BotFramework()));
        routes.MapGet("/v1/.well-known/keys", http => PublishAsync(http, channel.PublishedKeys()));
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", http => PublishAsync(http, Entra(http)));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", http => PublishAsync(http, EntraTokens.PublishedKeys()));
        routes.MapGet("/common/discovery/instance", http => PublishAsync(http, Instances(http)));
        routes.MapPost("/{tenant}/oauth2/v2.0/token", IssueAsync);
    }

    private Task PublishAsync(HttpContext http, JsonObject document)
    {
        Interlocked.Increment(ref _metadataRequests);
        if (MetadataDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return http.WriteJsonAsync(document);
    }

    private async Task IssueAsync(HttpContext http)
    {
        Interlocked.Increment(ref _tokenRequests);
        if (TokensDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Refusal(form) is { } refusal)
        {
            http.Response.StatusCode = refusal.Status;
            await http.WriteJsonAsync(
                new JsonObject { ["error"] = refusal.Error, ["error_description"] = refusal.Text }
            );
            return;
        }

        var seconds = (int)options.TokenLifetime.TotalSeconds;
        await http.WriteJsonAsync(
            new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = seconds,
                ["ext_expires_in"] = seconds,
                ["access_token"] = tokens.Issue(http.Route("tenant"), form["client_id"]!, form["scope"]!),
            }
        );
    }

    private (int Status, string Error, string Text)? Refusal(IFormCollection form)
    {
        if (
            form["grant_type"].ToString() is not "client_credentials"
            || form["scope"].ToString() is not { Length: > 0 }
        )
        {
            return (400, "invalid_request", "AADSTS900144: The request body must contain grant_type and scope.");
        }

        if (SecretExpired)
        {
            return (401, "invalid_client", "AADSTS7000222: The provided client secret keys are expired.");
        }

        if (!string.Equals(form["client_id"], options.AppId, StringComparison.OrdinalIgnoreCase))
        {
            return (400, "unauthorized_client", "AADSTS700016: The application was not found in the directory.");
        }

        return
            options.AppPassword is { } secret && !string.Equals(form["client_secret"], secret, StringComparison.Ordinal)
            ? (401, "invalid_client", "AADSTS7000215: Invalid client secret provided.")
            : null;
    }

    private static JsonObject BotFramework() =>
        new()
        {
            ["issuer"] = ChannelToken.ChannelIssuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = "https://login.botframework.com/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        };

    private static JsonObject Entra(HttpContext http)
    {
        var tenant = http.Route("tenant");
        var issuer = string.Equals(tenant, "common", StringComparison.Ordinal) ? "{tenantid}" : tenant;
        return new JsonObject
        {
            ["issuer"] = $"{Login}/{issuer}/v2.0",
            ["token_endpoint"] = $"{Login}/{tenant}/oauth2/v2.0/token",
            ["authorization_endpoint"] = $"{Login}/{tenant}/oauth2/v2.0/authorize",
            ["jwks_uri"] = $"{Login}/{tenant}/discovery/v2.0/keys",
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
            ["response_types_supported"] = new JsonArray("code", "id_token"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
    }

    // Client libraries ask first whether the login host is one of Entra's own.
    private static JsonObject Instances(HttpContext http)
    {
        var asked = http.Request.Query["authorization_endpoint"].ToString();
        var tenant =
            Uri.TryCreate(asked, UriKind.Absolute, out var address) && address.Segments.Length > 1
                ? address.Segments[1].Trim('/')
                : "common";
        return new JsonObject
        {
            ["tenant_discovery_endpoint"] = $"{Login}/{tenant}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JsonArray(
                new JsonObject
                {
                    ["preferred_network"] = "login.microsoftonline.com",
                    ["preferred_cache"] = "login.windows.net",
                    ["aliases"] = new JsonArray("login.microsoftonline.com", "login.windows.net", "sts.windows.net"),
                }
            ),
        };
    }
}
