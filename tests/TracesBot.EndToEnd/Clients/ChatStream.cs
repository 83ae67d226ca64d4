using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>What Playground tells its page, as it happens.</summary>
internal sealed class ChatStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly List<ChatEvent> _events = [];
    private readonly byte[] _buffer = new byte[64 * 1024];

    public static async Task<ChatStream> Open(Uri playground, string path)
    {
        var stream = new ChatStream();
        await stream._socket.ConnectAsync(
            new UriBuilder(playground) { Scheme = "ws", Path = path }.Uri,
            TestContext.Current.CancellationToken
        );

        return stream;
    }

    /// <summary>The first event that fits: from the beginning of the stream, or after an earlier one.</summary>
    public async Task<ChatEvent> First(Func<ChatEvent, bool> fits, ChatEvent? after = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        for (var at = after?.Number ?? 0; ; at++)
        {
            while (at >= _events.Count)
            {
                _events.Add(ChatEvent.From(await Next(patience.Token), _events.Count + 1));
            }

            if (fits(_events[at]))
            {
                return _events[at];
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode?> Next(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            await message.WriteAsync(_buffer.AsMemory(0, part.Count), cancellationToken);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length));
            }
        }
    }
}
