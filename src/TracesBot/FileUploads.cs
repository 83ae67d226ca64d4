using System.Net.Http.Headers;
using TracesBot.Door;
using TracesBot.Turns;

namespace TracesBot;

/// <summary>Puts a file where the person has let it be put, and tells how that went.</summary>
internal sealed partial class FileUploads(IHttpClientFactory http, DoorPolicy door, ILogger<FileUploads> logger)
{
    private const string Client = "file-uploads";

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<FileUploads>();
        services
            .AddHttpClient(Client)
            .ConfigurePrimaryHttpMessageHandler(
                static (handler, _) =>
                {
                    // Nobody sends it on to another host.
                    if (handler is SocketsHttpHandler sockets)
                    {
                        sockets.AllowAutoRedirect = false;
                    }
                }
            );
    }

    /// <summary>Uploads the reply's file, if there is one, and replies with the file itself or with what to do instead.</summary>
    public async Task<RenderedReply> CarryOutAsync(RenderedReply reply, CancellationToken cancellationToken)
    {
        if (reply.Source?.Upload is not { } upload)
        {
            return reply;
        }

        var message = await TryAsync(upload, cancellationToken)
            ? new RenderedMessage(Text: null, Card: null, Summary: null, File: RenderedFile.Of(upload.Target))
            : new RenderedMessage(upload.Otherwise, Card: null, Summary: null);

        return reply with
        {
            Messages = [.. reply.Messages, message],
        };
    }

    private async Task<bool> TryAsync(FileUpload upload, CancellationToken cancellationToken)
    {
        // The address comes from outside, and what goes there is everything about a person.
        if (!door.AllowsFile(upload.Target.UploadUrl))
        {
            Log.ForeignHost(logger, upload.Target.UploadUrl.Host);

            return false;
        }

        using var client = http.CreateClient(Client);
        using var content = new ReadOnlyMemoryContent(upload.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, upload.Content.Length - 1, upload.Content.Length);
        try
        {
            using var response = await client.PutAsync(upload.Target.UploadUrl, content, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                Log.Refused(logger, (int)response.StatusCode);
            }

            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException exception)
        {
            Log.Failed(logger, exception);

            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 20,
            Level = LogLevel.Warning,
            Message = "A file was not uploaded: the host {Host} is not among Door:AllowedFileHosts."
        )]
        public static partial void ForeignHost(ILogger logger, string host);

        [LoggerMessage(
            EventId = 21,
            Level = LogLevel.Warning,
            Message = "A file was not uploaded: the answer was {Status}."
        )]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(EventId = 22, Level = LogLevel.Warning, Message = "A file was not uploaded.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
