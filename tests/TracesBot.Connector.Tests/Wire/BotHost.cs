using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>A bot behind the adapter, on real sockets, and a channel that talks to it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private static readonly Dictionary<string, string?> NoSettings = new(StringComparer.Ordinal);

    private LoopbackServer _server = null!;

    private BotHost(Channel channel, TimeProvider time, IReadOnlyDictionary<string, string?> settings, Options options)
    {
        Channel = channel;
        Time = time;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        Authentication = new ConfigurationBotFrameworkAuthentication(
            configuration,
            options.Credentials,
            options.Authentication,
            new LoopbackHttp(channel, options.Timeout),
            options.Logger,
            time
        );
        Adapter = new CloudAdapter(Authentication, options.Logger);
    }

    public Channel Channel { get; }

    public TimeProvider Time { get; }

    public CloudAdapter Adapter { get; }

    public ConfigurationBotFrameworkAuthentication Authentication { get; }

    public static Task<BotHost> AnonymousAsync(IBot? bot = null, TimeProvider? time = null, TimeSpan? timeout = null) =>
        StartAsync(bot, time, settings: null, new Options { Timeout = timeout });

    public static Task<BotHost> SecuredAsync(
        IBot? bot = null,
        TimeProvider? time = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Options? options = null
    )
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = Tokens.AppId,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = "tenant-1",
        };
        foreach (var (key, value) in settings ?? NoSettings)
        {
            all[key] = value;
        }

        return StartAsync(bot, time, all, options ?? new Options());
    }

    /// <summary>A message from Anna, as Teams sends it.</summary>
    public string Message(string text = "Hej!") =>
        $$$"""
            {"type":"message","id":"in-1","timestamp":"2026-11-24T08:00:00.123Z","localTimestamp":"2026-11-24T09:00:00.123+01:00",
            "serviceUrl":"{{{Channel.ServiceUrl}}}","channelId":"msteams","from":{"id":"29:anna","name":"Anna Öberg","aadObjectId":"a-1"},
            "conversation":{"conversationType":"personal","tenantId":"t-1","id":"a:1;x/å"},"recipient":{"id":"28:bot","name":"TRACES"},
            "textFormat":"plain","locale":"sv-SE","text":"{{{text}}}","channelData":{"tenant":{"id":"t-1"} } }
            """;

    public string Token(Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>? change = null) =>
        Tokens.Create(Channel, Time.GetUtcNow(), change);

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null) =>
        PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), authorization);

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Address) { Content = body };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync() =>
        Http.GetAsync(_server.Address, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Channel.DisposeAsync();
    }

    private static async Task<BotHost> StartAsync(
        IBot? bot,
        TimeProvider? time,
        IReadOnlyDictionary<string, string?>? settings,
        Options options
    )
    {
        var channel = await Channel.StartAsync();
        var all = new Dictionary<string, string?>(settings ?? NoSettings, StringComparer.Ordinal);
        all.TryAdd("ToBotFromChannelOpenIdMetadataUrl", channel.MetadataUrl);
        var host = new BotHost(channel, time ?? TimeProvider.System, all, options);
        host._server = await LoopbackServer.StartAsync(context =>
            host.Adapter.ProcessAsync(context.Request, context.Response, bot ?? Delegate.Echo, context.RequestAborted)
        );
        return host;
    }

    internal sealed record Options
    {
        public TimeSpan? Timeout { get; init; }

        public ServiceClientCredentialsFactory? Credentials { get; init; }

        public AuthenticationConfiguration? Authentication { get; init; }

        public ILogger? Logger { get; init; }
    }
}
