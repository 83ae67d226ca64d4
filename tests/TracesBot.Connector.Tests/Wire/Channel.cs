using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>
/// The channel's side, on real sockets: OpenID metadata and keys, the token service, and the Bot Connector REST service.
/// </summary>
internal sealed class Channel : IAsyncDisposable
{
    private LoopbackServer _server = null!;
    private int _metadataReads;
    private int _tokenRequests;
    private int _ids;

    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    public ConcurrentQueue<SentRequest> TokenRequests { get; } = new();

    /// <summary>What was meant to leave this machine.</summary>
    public ConcurrentQueue<Uri> Strays { get; } = new();

    public ConcurrentQueue<ScriptedAnswer> Answers { get; } = new();

    public ConcurrentDictionary<string, object> Members { get; } = new(StringComparer.Ordinal);

    public List<SigningKey> Keys { get; } = [new("key-1", SigningKey.Channels, "msteams", "webchat")];

    public bool MetadataIsDown { get; set; }

    public string? JwksUri { get; set; }

    public int TokenLifetime { get; set; } = 3600;

    public bool TokensAreDown { get; set; }

    public int MetadataReads => _metadataReads;

    public Uri Address => _server.Address;

    public string ServiceUrl => $"{_server.Address.AbsoluteUri}teams/";

    public string MetadataUrl => $"{_server.Address.AbsoluteUri}v1/.well-known/openidconfiguration";

    public static async Task<Channel> StartAsync()
    {
        var channel = new Channel();
        channel._server = await LoopbackServer.StartAsync(channel.HandleAsync);
        return channel;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var request = new SentRequest(
            context.Request.Method,
            target,
            context.Request.Headers.Authorization,
            context.Request.ContentType,
            await reader.ReadToEndAsync(context.RequestAborted)
        );
        await (
            target switch
            {
                "/v1/.well-known/openidconfiguration" => MetadataAsync(context),
                "/v1/.well-known/keys" => WriteAsync(context, 200, new { keys = Keys.ConvertAll(key => key.ToJwk()) }),
                _ when target.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => TokenAsync(context, request),
                _ when target.StartsWith("/msi/token", StringComparison.Ordinal) => ManagedTokenAsync(context, request),
                _ => ConnectorAsync(context, request),
            }
        );
    }

    private Task MetadataAsync(HttpContext context)
    {
        Interlocked.Increment(ref _metadataReads);
        var document = new
        {
            issuer = Tokens.Issuer,
            jwks_uri = JwksUri ?? $"{Address.AbsoluteUri}v1/.well-known/keys",
        };
        return MetadataIsDown ? WriteAsync(context, 500, "down") : WriteAsync(context, 200, document);
    }

    private Task TokenAsync(HttpContext context, SentRequest request)
    {
        TokenRequests.Enqueue(request);
        var number = Interlocked.Increment(ref _tokenRequests);
        var token = new
        {
            token_type = "Bearer",
            expires_in = TokenLifetime,
            access_token = $"token-{number}",
        };
        return TokensAreDown ? WriteAsync(context, 503, "down") : WriteAsync(context, 200, token);
    }

    private Task ManagedTokenAsync(HttpContext context, SentRequest request)
    {
        TokenRequests.Enqueue(request);
        var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return WriteAsync(
            context,
            200,
            new
            {
                access_token = "managed",
                expires_on = expires,
                token_type = "Bearer",
            }
        );
    }

    private async Task ConnectorAsync(HttpContext context, SentRequest request)
    {
        Requests.Enqueue(request);
        if (Answers.TryDequeue(out var answer))
        {
            if (answer.RetryAfter is not null)
            {
                context.Response.Headers.RetryAfter = answer.RetryAfter;
            }

            context.Response.StatusCode = answer.Status;
            await context.Response.WriteAsync(answer.Body ?? "", context.RequestAborted);
            return;
        }

        var member = Uri.UnescapeDataString(request.Target.Split('/')[^1]);
        await (
            request switch
            {
                { Method: "GET" } when Members.TryGetValue(member, out var known) => WriteAsync(context, 200, known),
                { Method: "GET" } => WriteAsync(
                    context,
                    404,
                    new { error = new { code = "MemberNotFound", message = "No." } }
                ),
                { Method: "POST" } => WriteAsync(context, 201, new { id = $"id-{Interlocked.Increment(ref _ids)}" }),
                _ => WriteAsync(context, 200, new { id = member }),
            }
        );
    }

    private static Task WriteAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(body), context.RequestAborted);
    }
}
