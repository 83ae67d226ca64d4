using TracesBot.Cards;
using TracesBot.Understanding;

namespace TracesBot.Turns;

/// <summary>What the person did.</summary>
internal abstract record TurnInput;

/// <summary>Wrote a message.</summary>
/// <param name="Text">The message; without its secret, if it had one.</param>
/// <param name="HadSecret">Whether a password, a code or a personal number stood in it: then nothing of it may be kept.</param>
internal sealed record Said(string Text, Meaning Meaning, bool HadSecret = false) : TurnInput;

/// <summary>Sent something without words: a picture, a sticker, a file.</summary>
internal sealed record Wordless : TurnInput;

/// <summary>Sent a table as a file in the private chat.</summary>
/// <param name="Address">Where Teams keeps it: whoever knows the address may read it, for a while.</param>
internal sealed record FileSent(string Name, Uri Address) : TurnInput
{
    private static readonly string[] Tables = [".csv", ".tsv", ".txt"];

    private static readonly string[] Workbooks = [".xlsx", ".xls", ".ods"];

    /// <summary>Gets a value indicating whether it is a table in plain text.</summary>
    public bool IsCsv => Ends(Tables, Name);

    /// <summary>Whether a file of that name may be a table at all.</summary>
    public static bool IsTable(string name) => Ends(Tables, name) || Ends(Workbooks, name);

    private static bool Ends(string[] ends, string name) =>
        ends.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Pressed a button on a card.</summary>
internal sealed record Pressed(CardPress Press) : TurnInput;

/// <summary>Pressed a button that this version of the bot does not know, or one with broken data.</summary>
internal sealed record PressedUnknown : TurnInput;

/// <summary>Gave an answer a thumb up or down in Teams' own way.</summary>
/// <param name="Comment">What the person wrote to it; empty when nothing.</param>
/// <param name="MessageId">The message that was rated; null when the client does not tell.</param>
internal sealed record Rated(bool Helped, string Comment, string? MessageId) : TurnInput;

/// <summary>Said where an offered file may be put.</summary>
/// <param name="Target">The place; null when the person wants no file.</param>
/// <param name="Subject">What the offer says it is about. It has been outside: nothing is given on its word alone.</param>
internal sealed record FileAnswered(FileTarget? Target, FileSubject Subject) : TurnInput;

/// <summary>The place that Teams has made for a file.</summary>
internal sealed record FileTarget(Uri UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType);

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
