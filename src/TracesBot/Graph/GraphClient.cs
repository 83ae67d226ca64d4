using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Polly.Timeout;

namespace TracesBot.Graph;

/// <summary>Asks Microsoft Graph. Pace, repetition and token are the business of the handlers below.</summary>
internal sealed class GraphClient(IHttpClientFactory clients, IOptions<GraphOptions> options)
{
    public const string Name = "graph";

    private const string NextLink = "@odata.nextLink";

    public Uri Address(string path) => new(options.Value.Root, path);

    /// <summary>An address that Graph gave. One on another host is no business of Graph's.</summary>
    /// <exception cref="GraphException">It is on another host.</exception>
    public Uri Follow(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && options.Value.Owns(address)
            ? address
            : throw new GraphException(0, "foreignLink", "Microsoft Graph pointed to a foreign address.");

    /// <exception cref="GraphException">There is no such answer.</exception>
    public Task<JsonElement> GetAsync(Uri address, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);

    /// <exception cref="GraphException">There is no such answer.</exception>
    public Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = JsonContent.Create(body) },
            cancellationToken
        );

    /// <summary>What the pages of a list hold, and at last the whole of the last page, which says how to go on another day.</summary>
    /// <exception cref="GraphException">A page is missing.</exception>
    public async Task<JsonElement> ReadPagesAsync(
        Uri first,
        Action<JsonElement> onItem,
        CancellationToken cancellationToken
    )
    {
        var visited = new HashSet<Uri>();
        var address = first;
        while (true)
        {
            if (!visited.Add(address))
            {
                throw new GraphException(0, "endless", "Microsoft Graph led in a circle.");
            }

            var page = await GetAsync(address, cancellationToken);
            if (page.ValueKind is not JsonValueKind.Object || !page.TryGetProperty("value", out var items))
            {
                throw new GraphException(0, "unreadable", "Microsoft Graph sent a page without a list.");
            }

            foreach (var item in items.EnumerateArray())
            {
                onItem(item);
            }

            if (Text(page, NextLink) is not { } next)
            {
                return page;
            }

            address = Follow(next);
        }
    }

    /// <summary>A member that is a text; null where it is not.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(name, out var member)
        && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            if (request.RequestUri!.Query.Contains("$count", StringComparison.Ordinal))
            {
                // Graph's condition for questions that it answers from an index, such as the members of a group's groups.
                request.Headers.Add("ConsistencyLevel", "eventual");
            }

            try
            {
                using var client = clients.CreateClient(Name);
                using var response = await client.SendAsync(request, cancellationToken);

                return await ReadAsync(response, cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
            {
                throw new GraphException(0, "unreachable", "Microsoft Graph cannot be reached.", exception);
            }
            catch (MsalException exception)
            {
                throw new GraphException(0, "noToken", "Entra gives the bot no token for Microsoft Graph.", exception);
            }
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var body = Parse(bytes);
        if (response.IsSuccessStatusCode)
        {
            return body ?? throw new GraphException(0, "unreadable", "Microsoft Graph sent what is no JSON.");
        }

        var error =
            body is { ValueKind: JsonValueKind.Object } told && told.TryGetProperty("error", out var inner)
                ? inner
                : default;
        throw new GraphException(
            (int)response.StatusCode,
            Text(error, "code") ?? "",
            Text(error, "message") ?? $"Microsoft Graph answered {(int)response.StatusCode}."
        );
    }

    private static JsonElement? Parse(byte[] bytes)
    {
        if (bytes.Length is 0)
        {
            return default(JsonElement);
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);

            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
