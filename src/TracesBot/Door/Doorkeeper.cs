using System.Buffers;
using Microsoft.Extensions.Options;

namespace TracesBot.Door;

/// <summary>
/// Stands before the Bot Framework: turns away what is too large, comes from a foreign tenant, or would have the bot
/// send to a foreign host. What passes still has to show its token.
/// </summary>
internal sealed partial class Doorkeeper(
    RequestDelegate next,
    DoorPolicy policy,
    IOptions<DoorOptions> options,
    ILogger<Doorkeeper> logger
)
{
    private readonly int _limit = options.Value.MaxBodyKilobytes * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength > _limit)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "body too large");
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(1 + (int)(context.Request.ContentLength ?? _limit));
        try
        {
            var length = await context.Request.Body.ReadAtLeastAsync(
                buffer,
                buffer.Length,
                throwOnEndOfStream: false,
                context.RequestAborted
            );
            if (Verdict(context, buffer.AsSpan(0, length)) is { } verdict)
            {
                Refuse(context, verdict.Status, verdict.Reason);
                return;
            }

            context.Request.Body = new MemoryStream(buffer, 0, length, writable: false);
            await next(context);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (int Status, string Reason)? Verdict(HttpContext context, ReadOnlySpan<byte> body)
    {
        if (body.Length > _limit)
        {
            return (StatusCodes.Status413PayloadTooLarge, "body too large");
        }

        if (!policy.AllowsCaller(context.Connection.RemoteIpAddress))
        {
            return (StatusCodes.Status403Forbidden, "caller is not this machine");
        }

        var peek = ActivityPeek.Read(body);
        if (peek.IsObject && !policy.AllowsTenant(peek.Tenant))
        {
            return (StatusCodes.Status403Forbidden, "foreign tenant");
        }

        return
            peek.ServiceUrl is not null
            && (!Uri.TryCreate(peek.ServiceUrl, UriKind.Absolute, out var service) || !policy.AllowsService(service))
            ? (StatusCodes.Status403Forbidden, "foreign service address")
            : null;
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        Log.Refused(logger, status, reason);
        context.Response.StatusCode = status;
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 200,
            Level = LogLevel.Warning,
            Message = "An activity was refused with {Status}: {Reason}."
        )]
        public static partial void Refused(ILogger logger, int status, string reason);
    }
}
