using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TracesBot.Cards;

/// <summary>Reads and writes what buttons carry.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(CardPress))]
internal sealed partial class CardJson : JsonSerializerContext
{
    public static Dictionary<string, object?> Tree(CardPress press) =>
        (Dictionary<string, object?>)JsonTree.From(JsonSerializer.SerializeToElement(press, Default.CardPress))!;

    /// <summary>Reads a button's data; false when it is none of ours, or is missing something.</summary>
    public static bool TryRead(JsonElement data, [NotNullWhen(true)] out CardPress? press)
    {
        press = null;
        if (data.ValueKind is not JsonValueKind.Object || !data.TryGetProperty("verb", out _))
        {
            return false;
        }

        try
        {
            press = data.Deserialize(Default.CardPress);
        }
        catch (JsonException)
        {
            return false;
        }

        return press is not null;
    }
}
