using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The adapter for ASP.NET Core. Answers 200 (with a body for an invoke or expected replies), 400 for what is not an
/// activity, 401 for who is not the channel, 405 for other methods than POST, 413 for more than 256 KiB, 501 for an invoke
/// that the bot does not know, and 503 while the channel's keys cannot be had.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>An adapter without authentication, for tests and the developer's own machine.</summary>
    public CloudAdapter()
        : this(new ConfigurationRoot([new MemoryConfigurationProvider(new MemoryConfigurationSource())])) { }

    /// <summary>An adapter.</summary>
    /// <param name="botFrameworkAuthentication">Checks incoming and signs outgoing calls.</param>
    /// <param name="logger">Where to log; nowhere when left out.</param>
#pragma warning disable IDE0290 // three constructors, one of them primary, would hide that this is the one they lead to
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
        : base(botFrameworkAuthentication, logger) { }
#pragma warning restore IDE0290

    /// <summary>An adapter with authentication as the settings say.</summary>
    /// <param name="configuration">The settings; see <see cref="ConfigurationBotFrameworkAuthentication"/>.</param>
    /// <param name="httpClientFactory">Where every outgoing call gets its HTTP client from.</param>
    /// <param name="logger">Where to log; nowhere when left out.</param>
    public CloudAdapter(
        IConfiguration configuration,
        IHttpClientFactory? httpClientFactory = default,
        ILogger? logger = default
    )
        : this(AuthenticationFrom(configuration, httpClientFactory, logger), logger) { }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (activity, refusal) = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
        if (activity is null)
        {
            httpResponse.StatusCode = refusal;
            return;
        }

        if (await AuthenticateAsync(httpRequest, httpResponse, activity, cancellationToken) is { } sender)
        {
            var result = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, result, cancellationToken);
        }
    }

    private static ConfigurationBotFrameworkAuthentication AuthenticationFrom(
        IConfiguration configuration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger
    ) => new(configuration, httpClientFactory: httpClientFactory, logger: logger);

    private async Task<AuthenticateRequestResult?> AuthenticateAsync(
        HttpRequest request,
        HttpResponse response,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Only here does a refusal mean 401: what the bot itself may throw later is its own affair.
            var header = request.Headers.Authorization.Count > 1 ? "" : request.Headers.Authorization.ToString();
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            Log.Refused(Logger, exception.Message);
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers.WWWAuthenticate = "Bearer";
        }
        catch (ChannelMetadataException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "5";
        }

        return null;
    }

    private static async Task WriteAsync(
        HttpResponse response,
        InvokeResponse? result,
        CancellationToken cancellationToken
    )
    {
        if (result is null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        response.StatusCode = result.Status;
        if (result.Body is not null)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(result.Body, result.Body.GetType(), ConnectorJson.Options);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused. {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
