using System.Text.Json.Nodes;

namespace TracesBot.Cards;

/// <summary>A card, under the name that it has in both languages.</summary>
internal sealed record NamedCard(string Name, JsonObject Card);
