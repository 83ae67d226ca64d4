namespace TracesBot.Words;

/// <summary>A manager's people as a file.</summary>
internal sealed record ExportWords
{
    /// <summary>Gets the heading, of the team or of everybody.</summary>
    public required Func<string, string> Title { get; init; }

    /// <summary>Gets what is in the file, of how many people.</summary>
    public required Func<long, string> What { get; init; }
    public required string Careful { get; init; }
    public required string OtherWay { get; init; }

    /// <summary>Gets the answer to who leads more people than a file takes, of how many it takes.</summary>
    public required Func<int, string> TooMany { get; init; }
    public required string Offer { get; init; }

    /// <summary>Gets the beginning of the file's name.</summary>
    public required string FileName { get; init; }
    public required string Everybody { get; init; }
    public required string FileDescription { get; init; }
    public required string Declined { get; init; }
    public required string UploadFailed { get; init; }

    public required string Name { get; init; }
    public required string Stuck { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }

    /// <summary>Gets what parts the cells: Excel opens a file as the language of the computer has it.</summary>
    public required char Separator { get; init; }

    public static ExportWords Swedish { get; } =
        new()
        {
            Title = scope => $"Dina medarbetares läge som fil: {scope}",
            What = people =>
                people is 1
                    ? "Filen har en rad, för 1 person: namn, team, läge, metod, underlag, sedan när, och om personen har fastnat."
                    : $"Filen har en rad för var och en av {people} personer: namn, team, läge, metod, underlag, sedan när, och om personen har fastnat. Den går att öppna i Excel.",
            Careful =
                "Det är personuppgifter. Dela inte filen med någon som inte behöver den, och radera den när du är klar. Att du tar emot den antecknas.",
            OtherWay =
                "Teams frågar om filen får läggas i din OneDrive. Ser du ingen fråga kan du läsa samma sak här i chatten.",
            TooMany = most =>
                $"Det är fler personer än vad som får plats i en fil. Den tar högst {most}. Välj ett team i stället.",
            Offer = "Hämta som fil",
            FileName = "lage",
            Everybody = "alla",
            FileDescription = "Dina medarbetares läge i bytet av verifieringsmetod",
            Declined = "Då får du ingen fil. Skriv **vilka är kvar?** om du vill läsa i chatten i stället.",
            UploadFailed =
                "Filen gick inte att lägga i din OneDrive. Försök igen om en stund, eller skriv **vilka är kvar?** och läs i chatten i stället.",
            Name = "Namn",
            Stuck = "Har fastnat",
            Yes = "ja",
            No = "nej",
            Separator = ';',
        };

    public static ExportWords English { get; } =
        new()
        {
            Title = scope => $"Where your staff are, as a file: {scope}",
            What = people =>
                people is 1
                    ? "The file has one row, for 1 person: name, team, state, method, evidence, since when, and whether the person is stuck."
                    : $"The file has a row for each of {people} people: name, team, state, method, evidence, since when, and whether the person is stuck. It opens in Excel.",
            Careful =
                "It is personal data. Share the file with nobody who does not need it, and delete it when you are done. That you receive it is noted.",
            OtherWay =
                "Teams asks whether the file may be put into your OneDrive. If you see no question, you can read the same here in the chat.",
            TooMany = most =>
                $"There are more people than a file has room for. It takes at most {most}. Choose a team instead.",
            Offer = "Get as a file",
            FileName = "readiness",
            Everybody = "everybody",
            FileDescription = "How far your staff have come in switching verification method",
            Declined = "Then you get no file. Write **who is left?** to read it in the chat instead.",
            UploadFailed =
                "The file could not be put into your OneDrive. Try again in a while, or write **who is left?** and read it in the chat instead.",
            Name = "Name",
            Stuck = "Stuck",
            Yes = "yes",
            No = "no",
            Separator = ',',
        };
}
