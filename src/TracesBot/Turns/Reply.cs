using TracesBot.Cards;

namespace TracesBot.Turns;

/// <summary>What a handler decided to show. How it reaches the person is the writer's matter.</summary>
internal sealed record Reply
{
    public static Reply Nothing { get; } = new();

    /// <summary>Gets the card that takes the place of the pressed one.</summary>
    public Card? Replacement { get; init; }

    /// <summary>Gets one line to show by the pressed card, when it stays as it is.</summary>
    public string? Notice { get; init; }

    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Gets a file to put where the person has let it be put.</summary>
    public FileUpload? Upload { get; init; }

    /// <summary>Gets what of the reply is kept with the turn.</summary>
    public ReplyKeeps Keeps { get; init; }

    public static Reply Say(string text) => new() { Messages = [new TextMessage(text)] };

    /// <summary>Says one line where the person looks: by the card they pressed, or in the chat.</summary>
    public static Reply Apologise(string text) => new() { Notice = text };

    public static Reply Show(Card card) => new() { Messages = [new CardMessage(card)] };

    /// <summary>Shows the card in place of the pressed one, or as a new message when nothing was pressed.</summary>
    public static Reply Replace(Card card) => new() { Replacement = card };
}

internal abstract record Message;

internal sealed record TextMessage(string Text) : Message;

/// <param name="Topic">The topic it answers; null when it is no answer. What answers can be rated.</param>
internal sealed record CardMessage(Card Card, string? Topic = null) : Message;

/// <summary>Asks, in Teams' own way, whether a file may be put into the person's OneDrive.</summary>
internal sealed record FileOffer(FileSubject Subject, string Name, string Description, int Bytes) : Message;

/// <summary>What an offered file is about: the offer carries it out, and the person's answer carries it back.</summary>
/// <param name="Kind">One of <see cref="FileKinds"/>.</param>
/// <param name="Of">Which one of that kind.</param>
internal sealed record FileSubject(string Kind, string? Of = null);

/// <summary>The files that can be offered.</summary>
internal static class FileKinds
{
    /// <summary>Everything that is kept about the person who asks.</summary>
    public const string OwnData = "my-data";

    /// <summary>Where the people of a manager's line are.</summary>
    public const string Readiness = "readiness";

    /// <summary>What is wrong with a list of the organisation's people that an administrator has imported.</summary>
    public const string RosterFaults = "roster-faults";
}

/// <summary>A file for the place that the person has agreed to.</summary>
/// <param name="Otherwise">What is said when it cannot be put there.</param>
internal sealed record FileUpload(FileTarget Target, ReadOnlyMemory<byte> Content, string Otherwise);

/// <summary>What is kept of a reply, so that a repeated delivery gets it again.</summary>
internal enum ReplyKeeps
{
    Everything,

    /// <summary>The reply, but not whose it was: they have just been forgotten.</summary>
    NoName,

    /// <summary>Not the reply: it is a copy of what is kept elsewhere.</summary>
    Nothing,
}
