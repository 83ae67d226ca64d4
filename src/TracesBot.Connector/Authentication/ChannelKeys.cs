using System.Collections.Frozen;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The channel service's signing keys. They are read again every twelve hours, and when a token names a key that is not
/// among them: so a rolled key heals at once, while a flood of invented key ids costs two readings a minute.
/// </summary>
internal sealed partial class ChannelKeys(HttpClients clients, string metadataUrl, TimeProvider time, ILogger logger)
    : IDisposable
{
    private const int ReadingsPerMinute = 2;

    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    // The channel service publishes a key long before and after it signs with it; old keys beat no keys for a while.
    private static readonly TimeSpan UsableFor = TimeSpan.FromDays(5);

    private static readonly TimeSpan ReadingTimeout = TimeSpan.FromSeconds(10);

    // Without any key nobody gets in, so then we try more often.
    private static readonly TimeSpan WaitWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _oneReader = new(1, 1);
    private readonly Queue<DateTimeOffset> _readings = new(ReadingsPerMinute);
    private readonly Uri _metadata = SafeAddress(metadataUrl);
    private volatile KeySet? _current;

    /// <summary>The key of an id.</summary>
    /// <returns>The key, or null when the channel service has none of that id.</returns>
    /// <exception cref="ChannelMetadataException">There are no keys to compare with.</exception>
    public ValueTask<ChannelKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var current = _current;
        return current?.Find(keyId) is { } key && AgeOf(current) < FreshFor
            ? ValueTask.FromResult<ChannelKey?>(key)
            : FindAgainAsync(keyId, current, cancellationToken);
    }

    public void Dispose() => _oneReader.Dispose();

    private async ValueTask<ChannelKey?> FindAgainAsync(string keyId, KeySet? seen, CancellationToken cancellationToken)
    {
        // Somebody reads already: who holds a usable key need not wait for that.
        var usable = seen?.Find(keyId) is { } old && AgeOf(seen) < UsableFor ? old : null;
        if (!await _oneReader.WaitAsync(usable is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return usable;
        }

        try
        {
            if (ReferenceEquals(_current, seen) || _current?.Find(keyId) is null)
            {
                await ReadIfAllowedAsync();
            }

            return _current is { } current && AgeOf(current) < UsableFor
                ? current.Find(keyId)
                : throw new ChannelMetadataException();
        }
        finally
        {
            _oneReader.Release();
        }
    }

    private async Task ReadIfAllowedAsync()
    {
        var now = time.GetUtcNow();
        while (_readings.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
        {
            _readings.Dequeue();
        }

        var allowed = _current is null
            ? _readings.Count == 0 || now - _readings.Last() >= WaitWithoutKeys
            : _readings.Count < ReadingsPerMinute;
        if (!allowed)
        {
            return;
        }

        _readings.Enqueue(now);
        try
        {
            _current = await ReadAsync();
            Log.KeysRead(logger, _current.Keys.Count);
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or JsonException
                        or OperationCanceledException
                        or FormatException
                        or UriFormatException
                        or NotSupportedException
                        or InvalidOperationException
            )
        {
            Log.KeysNotRead(logger, exception.GetType().Name);
        }
    }

    private async Task<KeySet> ReadAsync()
    {
        using var timeout = new CancellationTokenSource(ReadingTimeout, TimeProvider.System);
        var client = clients.Create();
        var document = await client.GetFromJsonAsync<ChannelMetadataDocument>(_metadata, JsonOptions, timeout.Token);
        var address = SafeAddress(document?.JwksUri);
        var keys = await client.GetFromJsonAsync<ChannelKeysDocument>(address, JsonOptions, timeout.Token);
        return new KeySet(keys?.Usable() ?? throw new JsonException("There are no keys."), time.GetUtcNow());
    }

    private static JsonSerializerOptions JsonOptions => JsonSerializerOptions.Web;

    private TimeSpan AgeOf(KeySet keys) => time.GetUtcNow() - keys.ReadAt;

    /// <summary>Keys must come over TLS; only on the machine itself, where tests serve them, may they come without.</summary>
    private static Uri SafeAddress(string? address) =>
        HttpAddress.Parse(address) is { } uri && uri.IsPrivate()
            ? uri
            : throw new UriFormatException("The address of the channel service's keys must be https.");

    private sealed record KeySet(FrozenDictionary<string, ChannelKey> Keys, DateTimeOffset ReadAt)
    {
        public ChannelKey? Find(string keyId) => Keys.GetValueOrDefault(keyId);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Read {Count} signing keys of the channel service.")]
        public static partial void KeysRead(ILogger logger, int count);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The signing keys of the channel service could not be read: {ExceptionType}."
        )]
        public static partial void KeysNotRead(ILogger logger, string exceptionType);
    }
}
