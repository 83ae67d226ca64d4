using System.Net;
using Microsoft.Extensions.Options;
using TracesBot.Door;

namespace TracesBot.People.Uploads;

/// <summary>Fetches a file that somebody has sent, from where Teams keeps it. The address is permission enough: no token goes along.</summary>
internal sealed partial class RosterDownload(
    IHttpClientFactory http,
    DoorPolicy door,
    IOptions<RosterOptions> options,
    ILogger<RosterDownload> logger
)
{
    private const string Client = "roster-downloads";

    private const int Piece = 81_920;

    /// <summary>Longer than the largest file takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<RosterDownload>();
        services
            .AddHttpClient(Client)
            .ConfigurePrimaryHttpMessageHandler(
                static (handler, _) =>
                {
                    // Nobody sends the bot on to another host.
                    if (handler is SocketsHttpHandler sockets)
                    {
                        sockets.AllowAutoRedirect = false;
                    }
                }
            );
    }

    public async Task<Fetched> GetAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var source) || !door.AllowsFile(source))
        {
            return new NotFetched(NotFetchedReason.ForeignHost);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = http.CreateClient(Client);
            using var response = await client.GetAsync(
                source,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );

            return response.IsSuccessStatusCode
                ? await ReadAsync(response.Content, patience.Token)
                : Refused(response.StatusCode);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.Failed(logger, exception);

            return new NotFetched(NotFetchedReason.Unreachable);
        }
    }

    private NotFetched Refused(HttpStatusCode status)
    {
        Log.Refused(logger, (int)status);

        return new NotFetched(
            status
                is HttpStatusCode.Unauthorized
                    or HttpStatusCode.Forbidden
                    or HttpStatusCode.NotFound
                    or HttpStatusCode.Gone
                ? NotFetchedReason.Expired
                : NotFetchedReason.Unreachable
        );
    }

    // What the file says of its own length is not believed.
    private async Task<Fetched> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = options.Value.MostMegabytes * 1024L * 1024;
        if (content.Headers.ContentLength > most)
        {
            return new NotFetched(NotFetchedReason.TooBig);
        }

        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        using var copy = new MemoryStream();
        var piece = new byte[Piece];
        int read;
        while ((read = await source.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (copy.Length + read > most)
            {
                return new NotFetched(NotFetchedReason.TooBig);
            }

            await copy.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        return new FetchedFile(copy.ToArray());
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 430,
            Level = LogLevel.Warning,
            Message = "A roster sent in the chat could not be fetched: the answer was {Status}."
        )]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(
            EventId = 431,
            Level = LogLevel.Warning,
            Message = "A roster sent in the chat could not be fetched."
        )]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

/// <summary>What came of fetching a file.</summary>
internal abstract record Fetched;

internal sealed record FetchedFile(byte[] Content) : Fetched;

internal sealed record NotFetched(NotFetchedReason Reason) : Fetched;

internal enum NotFetchedReason
{
    ForeignHost,
    TooBig,
    Expired,
    Unreachable,
}
