using TracesBot.Words;

namespace TracesBot.People;

/// <summary>What is wrong with a line of a roster, or with all of it.</summary>
/// <param name="Value">What stands there; empty where nothing is quoted.</param>
/// <param name="Count">How many, where it is counted.</param>
internal sealed record RosterFault(RosterFaultKind Kind, string Value = "", long Count = 0)
{
    /// <summary>Gets the first line's fault, where no line is usable.</summary>
    public RosterNote? First { get; init; }

    /// <summary>Gets where the list comes from.</summary>
    public string List { get; init; } = RosterList.File;

    /// <summary>The fault in the command line's language.</summary>
    public override string ToString() => In(RosterFaultWords.English);

    public string In(RosterFaultWords words) =>
        Kind switch
        {
            RosterFaultKind.NotUtf8 => words.NotUtf8,
            RosterFaultKind.ControlCharacter => words.ControlCharacter,
            RosterFaultKind.Quotes => words.Quotes,
            RosterFaultKind.Columns => words.Columns(Value, Count),
            RosterFaultKind.NoId => words.NoId,
            RosterFaultKind.NotAnId => words.NotAnId(Value),
            RosterFaultKind.NoAddress => words.NoAddress,
            RosterFaultKind.NotAnAddress => words.NotAnAddress(Value),
            RosterFaultKind.IdTwice => words.IdTwice(Value),
            RosterFaultKind.AddressTwice => words.AddressTwice(Value),
            RosterFaultKind.ManagerNotAnAddress => words.ManagerNotAnAddress(Value),
            RosterFaultKind.OwnManager => words.OwnManager,
            RosterFaultKind.Language => words.Language(Value),
            RosterFaultKind.TimeZone => words.TimeZone(Value),
            RosterFaultKind.ManagerMissing => words.ManagerMissing(Value, Count, ListIn(words)),
            RosterFaultKind.HeaderUnreadable => words.HeaderUnreadable(Value),
            RosterFaultKind.ColumnsMissing => words.ColumnsMissing(string.Join(", ", RosterFile.Columns), Value),
            RosterFaultKind.LineUnreadable => words.LineUnreadable(Count, Value),
            RosterFaultKind.NothingUsable when First is { } first => words.NothingUsable(
                ListIn(words),
                first.Line,
                first.Fault.In(words)
            ),
            _ => words.Nobody(ListIn(words)),
        };

    private string ListIn(RosterFaultWords words) =>
        List switch
        {
            RosterList.Group => words.Group,
            RosterList.Directory => words.Directory,
            _ => words.File,
        };
}

internal enum RosterFaultKind
{
    NotUtf8,
    ControlCharacter,
    Quotes,
    Columns,
    NoId,
    NotAnId,
    NoAddress,
    NotAnAddress,
    IdTwice,
    AddressTwice,
    ManagerNotAnAddress,
    OwnManager,
    Language,
    TimeZone,

    /// <summary>The manager is not in the list. The line is taken all the same.</summary>
    ManagerMissing,
    HeaderUnreadable,
    ColumnsMissing,
    LineUnreadable,
    Nobody,
    NothingUsable,
}
