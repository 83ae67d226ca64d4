using System.Text.Json;

namespace TracesBot.Cards;

/// <summary>
/// Turns JSON into a plain tree of dictionaries, lists and primitives: the one form of a card's content that every
/// serialiser writes alike.
/// </summary>
internal static class JsonTree
{
    public static object? From(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .ToDictionary(member => member.Name, member => From(member.Value), StringComparer.Ordinal),
            JsonValueKind.Array => element.EnumerateArray().Select(From).ToList(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
