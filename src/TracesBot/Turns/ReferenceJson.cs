using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace TracesBot.Turns;

/// <summary>
/// A conversation reference in the database: only what a proactive message needs, in our own words, so that either Bot
/// Framework library can read what the other one stored.
/// </summary>
internal sealed record ReferenceJson(
    string? ChannelId,
    string? ServiceUrl,
    string? ConversationId,
    string? TenantId,
    string? UserId,
    string? UserAadObjectId,
    string? BotId,
    string? BotName
)
{
    public static string Write(ConversationReference reference) =>
        JsonSerializer.Serialize(
            new ReferenceJson(
                reference.ChannelId,
                reference.ServiceUrl,
                reference.Conversation?.Id,
                reference.Conversation?.TenantId,
                reference.User?.Id,
                reference.User?.AadObjectId,
                reference.Bot?.Id,
                reference.Bot?.Name
            ),
            ReferenceJsonContext.Default.ReferenceJson
        );

    public static ConversationReference Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, ReferenceJsonContext.Default.ReferenceJson)!;

        return new ConversationReference
        {
            ChannelId = stored.ChannelId,
            ServiceUrl = stored.ServiceUrl,
            Conversation = new ConversationAccount
            {
                Id = stored.ConversationId,
                ConversationType = "personal",
                TenantId = stored.TenantId,
            },
            User = new ChannelAccount { Id = stored.UserId, AadObjectId = stored.UserAadObjectId },
            Bot = new ChannelAccount { Id = stored.BotId, Name = stored.BotName },
        };
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReferenceJson))]
internal sealed partial class ReferenceJsonContext : JsonSerializerContext;
