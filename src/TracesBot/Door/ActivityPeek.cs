using System.Text.Json;

namespace TracesBot.Door;

/// <summary>The two things of an incoming body that decide whether it is read at all.</summary>
/// <param name="IsObject">Whether the body is a JSON object at all; if not, the adapter refuses it with the right status.</param>
internal readonly record struct ActivityPeek(bool IsObject, string? ServiceUrl, string? Tenant)
{
    /// <summary>Reads them without building the activity.</summary>
    public static ActivityPeek Read(ReadOnlySpan<byte> body)
    {
        string? service = null;
        string? tenant = null;
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (reader.CurrentDepth is 1 && reader.ValueTextEquals("serviceUrl"u8))
                {
                    service = Text(ref reader);
                }
                else if (reader.CurrentDepth is 1 && reader.ValueTextEquals("conversation"u8))
                {
                    tenant = TenantIn(ref reader) ?? tenant;
                }
                else if (reader.CurrentDepth is 1)
                {
                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return default;
        }

        return new ActivityPeek(body.TrimStart(" \t\r\n"u8).StartsWith("{"u8), service, tenant);
    }

    private static string? Text(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null;

    private static string? TenantIn(ref Utf8JsonReader reader)
    {
        string? tenant = null;
        reader.Read();
        var depth = reader.CurrentDepth;
        while (reader.TokenType is not JsonTokenType.EndObject || reader.CurrentDepth > depth)
        {
            if (!reader.Read())
            {
                break;
            }

            if (reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("tenantId"u8))
            {
                tenant = Text(ref reader);
            }
        }

        return tenant;
    }
}
