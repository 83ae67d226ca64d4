using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Connector;

/// <summary>How the protocol is written: camel case, nulls left out, letters outside ASCII as they are.</summary>
internal static class ConnectorJson
{
    /// <summary>
    /// The wire types are read and written by generated code; what a bot puts into an <c>object</c> member may be of any
    /// type, so the reflecting resolver stands behind it.
    /// </summary>
    public static readonly JsonSerializerOptions Options = Create();

    /// <summary>How an activity is read and written; looked up once.</summary>
    public static readonly JsonTypeInfo<Schema.Activity> Activity = TypeInfo<Schema.Activity>();

    public static readonly JsonTypeInfo<List<Schema.Entity>> Entities = TypeInfo<List<Schema.Entity>>();

    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Reads any value of an <c>object</c> member as <typeparamref name="T"/>.</summary>
    public static T? Convert<T>(object? value) =>
        value switch
        {
            null => default,
            T already => already,
            JsonElement element => element.Deserialize(TypeInfo<T>()),
            JsonNode node => node.Deserialize(TypeInfo<T>()),
            _ => JsonSerializer.SerializeToElement(value, Options).Deserialize(TypeInfo<T>()),
        };

    /// <summary>Reads one wire type as another, never handing back the same object.</summary>
    public static T? Copy<T>(object value) =>
        JsonSerializer.SerializeToElement(value, Options).Deserialize(TypeInfo<T>());

    public static JsonNode? ToNode(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ConnectorJsonContext.Default,
                new DefaultJsonTypeInfoResolver()
            ),
        };
        options.MakeReadOnly();
        return options;
    }
}
