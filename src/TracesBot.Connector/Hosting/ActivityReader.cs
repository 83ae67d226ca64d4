using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads an activity from a request's body, and refuses what cannot be one.</summary>
internal static class ActivityReader
{
    private const int LargestBody = 256 * 1024;

    /// <summary>The activity, or the status to answer with when there is none.</summary>
    public static async ValueTask<(Activity? Activity, int Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > LargestBody)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return await ReadBodyAsync(request.BodyReader, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
    }

    private static async ValueTask<(Activity?, int)> ReadBodyAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > LargestBody)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var activity = Parse(read.Buffer);
            body.AdvanceTo(read.Buffer.End);
            return (activity, activity is null ? StatusCodes.Status400BadRequest : 0);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return Parse(body.FirstSpan);
        }

        var length = (int)body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(buffer);
            return Parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Activity? Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        // Members that are read later, when the bot asks for them, must be as sound as those that are read now.
        if (json.IsEmpty || !Utf8.IsValid(json) || !EscapesAreWhole(json))
        {
            return null;
        }

        try
        {
            var activity = JsonSerializer.Deserialize(json, ConnectorJson.Activity);
            return IsWhole(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the activity says what it is and where an answer would go.</summary>
    private static bool IsWhole(Activity? activity) =>
        activity is { Type.Length: > 0, Conversation.Id: { Length: > 0 } conversation }
        && HttpAddress.Parse(activity.ServiceUrl) is not null
        && HttpAddress.IsSegment(conversation)
        && HttpAddress.IsSegment(activity.Id ?? "");

    /// <summary>Half of an escaped surrogate pair is valid JSON, yet no text: reading it as a string would throw.</summary>
    private static bool EscapesAreWhole(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException)
        {
            return false;
        }
    }
}
