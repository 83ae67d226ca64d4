using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>One service URL called in the name of one app. Shared by all turns, so disposing it does nothing.</summary>
internal sealed partial class ConnectorClient(
    HttpClients clients,
    Uri serviceUrl,
    ServiceClientCredentials? credentials,
    ResiliencePipeline<HttpResponseMessage> retries
) : IConnectorClient, IConversations
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly string _base = serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/v3/conversations";

    public Uri BaseUri => serviceUrl;

    public IConversations Conversations => this;

    public void Dispose() { }

    private static string Escaped(string id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        return HttpAddress.IsSegment(id)
            ? Uri.EscapeDataString(id)
            : throw new ArgumentException("An id cannot be a step in a path.", name);
    }

    private async Task<T?> CallAsync<T>(
        HttpMethod method,
        string path,
        byte[]? body,
        JsonTypeInfo<T> answer,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var response = await SendAsync(new Call(this, method, new Uri(_base + path), body), cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusedAsync(response, body, cancellationToken);
        }

        // A channel may answer 202 with nothing, or with something that is not JSON: what it accepted stays accepted.
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return bytes.Length == 0 ? null : JsonSerializer.Deserialize(bytes, answer);
        }
        catch (JsonException) when (method != HttpMethod.Get)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(ConnectorRetries.Method, call.Method);
            return await retries.ExecuteAsync(
                static (context, call) => call.Client.TryAsync(call, context.CancellationToken),
                context,
                call
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> TryAsync(Call call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = Json;
        }

        if (credentials is not null)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }

        return await clients.Create().SendAsync(request, cancellationToken);
    }

    private static async Task<ErrorResponseException> RefusedAsync(
        HttpResponseMessage response,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = response.RequestMessage is { } request
                ? new HttpRequestMessageWrapper(
                    request,
                    body is null ? null : System.Text.Encoding.UTF8.GetString(body)
                )
                : null,
            Response = new HttpResponseMessageWrapper(response, text),
            Body = ErrorOf(text),
        };
    }

    private static ErrorResponse? ErrorOf(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, ConnectorJson.TypeInfo<ErrorResponse>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Call(ConnectorClient Client, HttpMethod Method, Uri Address, byte[]? Body);
}
