using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>What Playground's page would show, as it happens.</summary>
internal sealed class ChatStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly List<ChatEvent> _events = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    public static async Task<ChatStream> Open(Uri playground)
    {
        var stream = new ChatStream();
        await stream._socket.ConnectAsync(
            new UriBuilder(playground) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" }.Uri,
            TestContext.Current.CancellationToken
        );
        stream._reading = stream.Read();

        return stream;
    }

    /// <summary>The first event that fits, from the beginning of the stream or after an earlier one.</summary>
    public async Task<ChatEvent> First(Func<ChatEvent, bool> fits, ChatEvent? after = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            Task more;
            lock (_gate)
            {
                if (_events.Skip(after?.Number ?? 0).FirstOrDefault(fits) is { } found)
                {
                    return found;
                }

                more = _more.Task;
            }

            await more.WaitAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Add(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length)));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The test or Playground is done.
        }
    }

    private void Add(JsonNode? node)
    {
        lock (_gate)
        {
            _events.Add(ChatEvent.From(node, _events.Count + 1));
            _more.TrySetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
