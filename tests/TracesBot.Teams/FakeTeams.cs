using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TracesBot.Teams.Activities;
using TracesBot.Teams.Chats;
using TracesBot.Teams.Faults;
using TracesBot.Teams.Files;
using TracesBot.Teams.Graph;
using TracesBot.Teams.Identity;
using TracesBot.Teams.Limits;
using TracesBot.Teams.Rest;

namespace TracesBot.Teams;

/// <summary>
/// A simulated Teams on a free port of this machine: what a bot calls, with the limits and faults of the real one, and
/// what calls a bot. Reach it under the production addresses by way of <see cref="Reroute" />.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private const string MessagesPath = "/api/messages";

    private readonly WebApplication _app;
    private readonly ChannelIdentity _channel = new();
    private readonly EntraTokens _tokens;
    private readonly IdentityEndpoints _identity;
    private readonly ChatBook _chats;
    private readonly ArrivalLog _log;

    private FakeTeams(FakeTeamsOptions options)
    {
        Options = options;
        ServiceUrl = options.ServiceUrl ?? new Uri($"https://smba.trafficmanager.net/emea/{options.TenantId}/");
        Faults = new FaultPlan(options.Seed);
        _tokens = new EntraTokens(options);
        Graph = new FakeGraph(options, _tokens);
        _identity = new IdentityEndpoints(options, _channel, _tokens);
        _chats = new ChatBook(options.Time);
        _log = new ArrivalLog(options.Time);
        Activities = new ActivityBuilder(options, ServiceUrl, _chats.NextId);
        _app = Build();
    }

    public FakeTeamsOptions Options { get; }

    /// <summary>Where the service listens: http://127.0.0.1 and a port.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What activities carry as their serviceUrl.</summary>
    public Uri ServiceUrl { get; }

    public FaultPlan Faults { get; }

    public Drive Drive { get; } = new();

    /// <summary>The simulated Microsoft Graph, on the same address.</summary>
    public FakeGraph Graph { get; }

    public ActivityBuilder Activities { get; }

    /// <summary>What the bot wrote, or tried to write, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals =>
        [.. _log.Snapshot().Where(arrival => arrival.Kind is not ArrivalKind.Read)];

    /// <summary>What the bot asked about members and teams, in order.</summary>
    public IReadOnlyList<Arrival> Reads => [.. _log.Snapshot().Where(arrival => arrival.Kind is ArrivalKind.Read)];

    public int MetadataRequests => _identity.MetadataRequests;

    public int TokenRequests => _identity.TokenRequests;

    /// <summary>Bot Framework's and Entra's public documents answer 503.</summary>
    public bool MetadataDown
    {
        get => _identity.MetadataDown;
        set => _identity.MetadataDown = value;
    }

    /// <summary>The token endpoint answers 503.</summary>
    public bool TokensDown
    {
        get => _identity.TokensDown;
        set => _identity.TokensDown = value;
    }

    /// <summary>Entra refuses the bot a token, for its secret has expired.</summary>
    public bool SecretExpired
    {
        get => _identity.SecretExpired;
        set => _identity.SecretExpired = value;
    }

    public static async Task<FakeTeams> StartAsync(
        FakeTeamsOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var teams = new FakeTeams(options ?? new FakeTeamsOptions());
        await teams._app.StartAsync(cancellationToken);
        var addresses = teams._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        teams.Address = new Uri(addresses.Addresses.Single());
        return teams;
    }

    /// <summary>A handler that sends requests for the production hosts, and those named here, to this service.</summary>
    public RerouteHandler Reroute(params IEnumerable<string> hosts) => new(Address, hosts);

    /// <summary>A new colleague, known to the service, with the app installed.</summary>
    public TeamsPerson AddPerson(string name, string? upn = null) => Add(TeamsPerson.Named(name, upn));

    public TeamsPerson Add(TeamsPerson person)
    {
        _chats.Add(person);
        return person;
    }

    public TeamsConversation AddGroupChat(params IReadOnlyList<TeamsPerson> members)
    {
        var id = $"19:{Guid.NewGuid():N}@thread.v2";
        return AddPlace(new TeamsConversation(id, ConversationKind.GroupChat, members));
    }

    /// <summary>A team; what comes back is its first channel, which shares the team's id.</summary>
    public TeamsConversation AddTeam(string name, params IReadOnlyList<TeamsPerson> members)
    {
        var id = $"19:{Guid.NewGuid():N}@thread.tacv2";
        var general = new TeamsConversation(id, ConversationKind.Channel, members) { TeamId = id, TeamName = name };
        return AddPlace(general);
    }

    public TeamsConversation AddChannel(TeamsConversation team, string name) =>
        AddPlace(team with { Id = $"19:{Guid.NewGuid():N}@thread.tacv2", Name = name });

    /// <summary>The person removes the app: what the bot sends is refused until the app is installed again.</summary>
    public void Uninstall(TeamsPerson person) => Close(person, Fault.BotNotInConversationRoster);

    /// <summary>The person blocks the bot.</summary>
    public void Block(TeamsPerson person) => Close(person, Fault.MessageWritesBlocked);

    /// <summary>The conversation refuses the bot with this answer.</summary>
    public void Close(TeamsPerson person, Fault fault) => _chats.Close(person.ConversationId, fault);

    /// <summary>The app is installed (again) and not blocked.</summary>
    public void Reopen(TeamsPerson person) => _chats.Close(person.ConversationId, fault: null);

    /// <summary>What stands in a conversation now.</summary>
    public TeamsChat Chat(string conversationId) => new(conversationId, _chats.Read(conversationId));

    public TeamsChat Chat(TeamsPerson person) => Chat(person.ConversationId);

    /// <summary>The first call that matches, whether it has come already or is still to come.</summary>
    public Task<Arrival> ArrivalAsync(Func<Arrival, bool> match, CancellationToken cancellationToken) =>
        _log.FirstAsync(match, cancellationToken);

    public void ForgetArrivals() => _log.Clear();

    /// <summary>The token with which Teams calls a bot; <paramref name="forge" /> makes a bad one of it.</summary>
    public string ChannelToken(
        string? appId = null,
        string? serviceUrl = null,
        Func<ChannelToken, ChannelToken>? forge = null
    )
    {
        var now = Options.Time.GetUtcNow();
        var token = new ChannelToken
        {
            Audience = appId ?? Options.AppId,
            ServiceUrl = serviceUrl ?? ServiceUrl.AbsoluteUri,
            NotBefore = now,
            Expires = now + Options.TokenLifetime,
        };
        return _channel.Sign(forge?.Invoke(token) ?? token);
    }

    /// <summary>The token that Teams gives an app's page for somebody; <paramref name="forge" /> makes a bad one of it.</summary>
    /// <param name="now">The time by the bot's clock.</param>
    public string PersonToken(TeamsPerson person, DateTimeOffset now, Func<PersonToken, PersonToken>? forge = null)
    {
        var token = new PersonToken
        {
            Issuer = $"https://login.microsoftonline.com/{Options.TenantId}/v2.0",
            Audience = Options.AppId,
            Tenant = Options.TenantId,
            PersonId = person.AadObjectId,
            NotBefore = now,
            Expires = now + Options.TokenLifetime,
        };
        return EntraTokens.Sign(forge?.Invoke(token) ?? token);
    }

    /// <summary>From now on the channel signs with a new key, which it publishes beside the old one.</summary>
    public void RollChannelKey() => _channel.RollKey();

    /// <summary>No token that the bot holds is taken any more.</summary>
    public void RevokeBotTokens() => _tokens.Revoke();

    /// <summary>
    /// Calls the bot as Teams does. A card in the answer to a press replaces the card that was pressed, as the person
    /// sees it.
    /// </summary>
    public async Task<HttpResponseMessage> DeliverAsync(
        HttpClient bot,
        JsonObject activity,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesPath);
        var token = ChannelToken(serviceUrl: (string?)activity["serviceUrl"]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = JsonContent.Create(activity);
        var response = await bot.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        if (response.IsSuccessStatusCode && (string?)activity["name"] is "adaptiveCard/action")
        {
            await ReplaceCardAsync(activity, response, cancellationToken);
        }

        return response;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReplaceCardAsync(
        JsonObject press,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        var place = (string)press["conversation"]!["id"]!;
        if ((string?)answer?["type"] is "application/vnd.microsoft.card.adaptive" && answer["value"] is { } card)
        {
            _chats.Change(place, (string)press["replyToId"]!, message => message.ShowingCard(card));
        }
    }

    private TeamsConversation AddPlace(TeamsConversation place)
    {
        _chats.Add(place);
        return place;
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Use(StripRegion);
        app.UseRouting();
        var throttle = new Throttle(Options.Limits, Options.Time);
        var pipeline = new CallPipeline(Options, _tokens, Faults, throttle, _chats, _log);
        new ConversationEndpoints(pipeline, _chats).Map(app);
        new RosterEndpoints(pipeline, _chats, Options).Map(app);
        _identity.Map(app);
        Drive.Map(app);
        Graph.Map(app);
        return app;
    }

    // A serviceUrl has a region and a tenant before the API's own path.
    private static Task StripRegion(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var api = path.IndexOf("/v3/", StringComparison.Ordinal);
        if (api > 0)
        {
            http.Request.PathBase = path[..api];
            http.Request.Path = path[api..];
        }

        return next(http);
    }
}
