using System.Text.Json.Nodes;

namespace TracesBot.Teams.Faults;

/// <summary>A call of the bot, as the fault plan sees it.</summary>
/// <param name="Number">Which call to this conversation it is, from 1.</param>
public sealed record BotCall(ArrivalKind Kind, string ConversationId, int Number, JsonObject? Body)
{
    public bool Writes => Kind is not ArrivalKind.Read;
}
