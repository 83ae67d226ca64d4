using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity: a mention, the client's details and the like. See "Entity object" in the REST reference.</summary>
public class Entity : IEquatable<Entity>
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public Entity() { }

    /// <summary>One of the given type.</summary>
    /// <param name="type">See <see cref="Type"/>.</param>
    public Entity(string? type = default) => Type = type;

    /// <summary>The kind of entity, for example <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The members that have no property here; they survive a round trip.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }

    /// <summary>Reads this entity as a more specific one.</summary>
    /// <typeparam name="T">The shape to read it as, for example <see cref="Mention"/>.</typeparam>
    /// <returns>A new object with this entity's members.</returns>
    /// <exception cref="JsonException">A member has another shape.</exception>
    public T? GetAs<T>() => ConnectorJson.Copy<T>(this);

    /// <summary>Takes over the members of another object.</summary>
    /// <typeparam name="T">The type of the other object.</typeparam>
    /// <param name="obj">The other object; it must serialise to a JSON object.</param>
    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var other = ConnectorJson.Copy<Entity>(obj);
        Type = other?.Type;
        Extension = other?.Extension;
    }

    /// <summary>Whether another entity has the same members, in whatever order.</summary>
    /// <param name="other">The other entity.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Entity? other) =>
        other is not null
        && (
            ReferenceEquals(this, other) || JsonNode.DeepEquals(ConnectorJson.ToNode(this), ConnectorJson.ToNode(other))
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}
