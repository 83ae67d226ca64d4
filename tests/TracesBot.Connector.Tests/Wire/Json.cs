using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>Reads and writes as the library does on the wire.</summary>
internal static class Json
{
    public static Activity Read(string json) => JsonSerializer.Deserialize(json, ConnectorJson.Activity)!;

    public static string Write(object value) =>
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ConnectorJson.Options));

    /// <summary>The same JSON, read and written once.</summary>
    public static JsonNode? RoundTrip(string json) => JsonNode.Parse(Write(Read(json)));
}
