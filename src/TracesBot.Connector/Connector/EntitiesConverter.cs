using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Writes every entity as what it is: a mention, or a class of the bot's own, in a list of entities would otherwise lose the
/// members that it adds.
/// </summary>
internal sealed class EntitiesConverter : JsonConverter<IList<Entity>>
{
    public override IList<Entity>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ConnectorJson.Entities);

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
        {
            JsonSerializer.Serialize(writer, entity, options.GetTypeInfo(entity?.GetType() ?? typeof(Entity)));
        }

        writer.WriteEndArray();
    }
}
