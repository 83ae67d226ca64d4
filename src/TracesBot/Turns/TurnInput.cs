using TracesBot.Cards;
using TracesBot.Understanding;

namespace TracesBot.Turns;

/// <summary>What the person did.</summary>
internal abstract record TurnInput;

/// <summary>Wrote a message.</summary>
internal sealed record Said(string Text, Meaning Meaning) : TurnInput;

/// <summary>Pressed a button on a card.</summary>
internal sealed record Pressed(CardPress Press) : TurnInput;

/// <summary>Pressed a button that this version of the bot does not know, or one with broken data.</summary>
internal sealed record PressedUnknown : TurnInput;

/// <summary>Gave an answer a thumb up or down in Teams' own way.</summary>
internal sealed record Rated(bool Helped) : TurnInput;

/// <summary>Installed the bot, or was added to a conversation with it.</summary>
/// <param name="Team">The team, where the bot has been added to one.</param>
internal sealed record Arrived(TeamPlace? Team) : TurnInput;

/// <summary>Removed the bot.</summary>
/// <param name="Team">The team, where the bot has been removed from one.</param>
internal sealed record Left(TeamPlace? Team) : TurnInput;

/// <summary>A team in Teams.</summary>
/// <param name="Reference">How the bot reaches it, as the database keeps it.</param>
internal sealed record TeamPlace(string Id, string Name, string Reference);

/// <summary>Something that needs no reply: a reaction, a typing mark, an event.</summary>
internal sealed record Ignored(string Type) : TurnInput;
