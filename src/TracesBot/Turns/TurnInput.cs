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

/// <summary>Said where an offered file may be put.</summary>
/// <param name="Target">The place; null when the person wants no file.</param>
internal sealed record FileAnswered(FileTarget? Target) : TurnInput;

/// <summary>The place that Teams has made for a file.</summary>
internal sealed record FileTarget(Uri UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType);

/// <summary>Installed the bot, or was added to a conversation with it.</summary>
internal sealed record Arrived : TurnInput;

/// <summary>Removed the bot.</summary>
internal sealed record Left : TurnInput;

/// <summary>Something that needs no reply: a reaction, a typing mark, an event.</summary>
internal sealed record Ignored(string Type) : TurnInput;
