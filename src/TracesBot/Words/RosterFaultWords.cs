namespace TracesBot.Words;

/// <summary>What can be wrong with the organisation's list. What is wrong with one line follows upon the line's number.</summary>
internal sealed record RosterFaultWords
{
    public required string NotUtf8 { get; init; }
    public required string ControlCharacter { get; init; }
    public required string Quotes { get; init; }
    public required Func<string, long, string> Columns { get; init; }
    public required string NoId { get; init; }
    public required Func<string, string> NotAnId { get; init; }
    public required string NoAddress { get; init; }
    public required Func<string, string> NotAnAddress { get; init; }
    public required Func<string, string> IdTwice { get; init; }
    public required Func<string, string> AddressTwice { get; init; }
    public required Func<string, string> ManagerNotAnAddress { get; init; }
    public required string OwnManager { get; init; }
    public required Func<string, string> Language { get; init; }
    public required Func<string, string> TimeZone { get; init; }

    /// <summary>Gets which manager, of how many people, is missing in what.</summary>
    public required Func<string, long, string, string> ManagerMissing { get; init; }
    public required Func<string, string> HeaderUnreadable { get; init; }
    public required Func<string, string, string> ColumnsMissing { get; init; }
    public required Func<long, string, string> LineUnreadable { get; init; }
    public required Func<string, string> Nobody { get; init; }
    public required Func<string, long, string, string> NothingUsable { get; init; }
    public required string File { get; init; }
    public required string Group { get; init; }
    public required string Directory { get; init; }

    public static RosterFaultWords Swedish { get; } =
        new()
        {
            NotUtf8 = "texten är inte UTF-8; spara filen som ”CSV UTF-8”",
            ControlCharacter = "det finns ett osynligt styrtecken på raden",
            Quotes = "citattecknen går inte ihop",
            Columns = (found, header) => $"raden har {found} kolumner, men rubrikraden har {header}",
            NoId = "aadObjectId saknas",
            NotAnId = value => $"aadObjectId ”{value}” är inget objekt-id",
            NoAddress = "userPrincipalName saknas",
            NotAnAddress = value => $"userPrincipalName ”{value}” är ingen adress",
            IdTwice = value => $"aadObjectId {value} finns redan på en tidigare rad",
            AddressTwice = value => $"userPrincipalName {value} finns redan på en tidigare rad",
            ManagerNotAnAddress = value => $"managerUserPrincipalName ”{value}” är ingen adress",
            OwnManager = "personen anges som sin egen chef",
            Language = value => $"language ”{value}” är varken sv eller en",
            TimeZone = value => $"timeZone ”{value}” är ingen tidszon; skriv till exempel Europe/Stockholm",
            ManagerMissing = (manager, staff, list) =>
                staff is 1
                    ? $"chefen {manager} finns inte i {list}"
                    : $"chefen {manager}, som har {staff} medarbetare, finns inte i {list}",
            HeaderUnreadable = reason => $"Rubrikraden gick inte att läsa: {reason}",
            ColumnsMissing = (columns, missing) =>
                $"Den första raden måste ange kolumnerna {columns}. Det här saknas: {missing}.",
            LineUnreadable = (line, reason) => $"Rad {line} gick inte att läsa: {reason}",
            Nobody = list => $"Det finns ingen person i {list}, så inget har ändrats.",
            NothingUsable = (list, line, reason) =>
                $"Ingen rad i {list} går att använda, så inget har ändrats. Rad {line}: {reason}.",
            File = "filen",
            Group = "gruppen",
            Directory = "katalogen",
        };

    public static RosterFaultWords English { get; } =
        new()
        {
            NotUtf8 = "the text is not UTF-8; save the file as ‘CSV UTF-8’",
            ControlCharacter = "there is an invisible control character in it",
            Quotes = "the quotation marks do not match",
            Columns = (found, header) => $"there are {found} columns where the header has {header}",
            NoId = "aadObjectId is missing",
            NotAnId = value => $"aadObjectId ‘{value}’ is not an object id",
            NoAddress = "userPrincipalName is missing",
            NotAnAddress = value => $"userPrincipalName ‘{value}’ is not an address",
            IdTwice = value => $"aadObjectId {value} is on an earlier line already",
            AddressTwice = value => $"userPrincipalName {value} is on an earlier line already",
            ManagerNotAnAddress = value => $"managerUserPrincipalName ‘{value}’ is not an address",
            OwnManager = "the person is named as their own manager",
            Language = value => $"language ‘{value}’ is neither sv nor en",
            TimeZone = value => $"timeZone ‘{value}’ is no time zone; write for example Europe/Stockholm",
            ManagerMissing = (manager, staff, list) =>
                staff is 1
                    ? $"the manager {manager} is not in {list}"
                    : $"the manager {manager}, of {staff} people, is not in {list}",
            HeaderUnreadable = reason => $"The header could not be read: {reason}",
            ColumnsMissing = (columns, missing) =>
                $"The first line must name the columns {columns}. Missing: {missing}.",
            LineUnreadable = (line, reason) => $"Line {line} could not be read: {reason}",
            Nobody = list => $"There is nobody in {list}, so nothing was changed.",
            NothingUsable = (list, line, reason) =>
                $"No line of {list} could be used, so nothing was changed. Line {line}: {reason}.",
            File = "the file",
            Group = "the group",
            Directory = "the directory",
        };
}
