namespace TracesBot.Words;

/// <summary>What administrators are told about the organisation's list, when they send it in the chat.</summary>
internal sealed record RosterWords
{
    public required RosterFaultWords Faults { get; init; }

    public required string OnlyForAdministrators { get; init; }
    public required string HowTitle { get; init; }

    /// <summary>Gets how to send the list, with which columns and of what size at most in megabytes.</summary>
    public required Func<string, int, string> How { get; init; }
    public required string HowSafe { get; init; }
    public required string NotCsv { get; init; }
    public required Func<string, string> Reading { get; init; }

    public required string ForeignHost { get; init; }
    public required Func<int, string> TooBig { get; init; }
    public required string Expired { get; init; }
    public required string Unreachable { get; init; }
    public required string Broke { get; init; }
    public required string FailedTitle { get; init; }
    public required string SendAgain { get; init; }

    public required string DiffTitle { get; init; }
    public required Func<string, string> FromFile { get; init; }
    public required string NothingYet { get; init; }
    public required string NothingNew { get; init; }
    public required string Added { get; init; }
    public required string Back { get; init; }
    public required string Changed { get; init; }
    public required string Unchanged { get; init; }
    public required string Left { get; init; }
    public required string Bad { get; init; }
    public required string Teams { get; init; }
    public required string Managers { get; init; }
    public required string Addresses { get; init; }
    public required string Names { get; init; }
    public required string Languages { get; init; }
    public required string TimeZones { get; init; }
    public required string ManagerAddresses { get; init; }
    public required string None { get; init; }
    public required Func<long, string> AndMore { get; init; }
    public required string BadTitle { get; init; }
    public required string WarningTitle { get; init; }
    public required Func<long, string, string> Line { get; init; }
    public required Func<long, long, long, string> ManyLeavers { get; init; }

    public required string Import { get; init; }
    public required Func<long, string> ImportAnyway { get; init; }
    public required string Cancel { get; init; }
    public required string SureTitle { get; init; }
    public required string Importing { get; init; }
    public required Func<int, string> ImportingShare { get; init; }
    public required string DoneTitle { get; init; }
    public required string CancelledTitle { get; init; }
    public required string NothingChanged { get; init; }
    public required string Gone { get; init; }
    public required string AllFaults { get; init; }
    public required string FaultFileName { get; init; }
    public required string FaultFileDescription { get; init; }
    public required string FaultsDeclined { get; init; }
    public required string FaultsNotUploaded { get; init; }
    public required string LineColumn { get; init; }
    public required string KindColumn { get; init; }
    public required string FaultColumn { get; init; }
    public required string Skipped { get; init; }
    public required string DoneBefore { get; init; }

    public static RosterWords Swedish { get; } =
        new()
        {
            Faults = RosterFaultWords.Swedish,
            OnlyForAdministrators =
                "Personallistan läses in av den som sköter boten hos er. Du har inte den behörigheten.",
            HowTitle = "Så läser du in personallistan",
            How = (columns, megabytes) =>
                $"Skicka listan till mig här i chatten som en CSV-fil i UTF-8, högst {megabytes} MB. Den första raden ska ange kolumnerna {columns}. Skilj dem åt med komma, semikolon eller tabb.",
            HowSafe =
                "Jag visar först vad som skulle ändras. Inget ändras förrän du väljer **Läs in**. Den som saknas i listan markeras som slutad, men det personen har gjort finns kvar.",
            NotCsv = "Jag läser bara listor i formatet CSV. I Excel väljer du **Spara som** och ”CSV UTF-8”.",
            Reading = name => $"Jag läser {name} och återkommer strax med vad som skulle ändras.",
            ForeignHost =
                "Filen ligger på en plats som jag inte får hämta filer från. Skicka den direkt till mig i chatten, eller be den som sköter boten att lägga till platsen i Door:AllowedFileHosts.",
            TooBig = megabytes =>
                $"Filen är större än {megabytes} MB. Läs in den på servern med kommandot roster import i stället.",
            Expired = "Länken till filen har gått ut, eller så är filen borttagen.",
            Unreachable = "Det gick inte att hämta filen just nu.",
            Broke = "Något gick fel hos mig när jag arbetade med filen.",
            FailedTitle = "Personallistan är inte inläst",
            SendAgain = "Inget har ändrats. Skicka filen igen när du vill.",
            DiffTitle = "Så här skulle personallistan ändras",
            FromFile = name => $"Enligt filen {name}",
            NothingYet = "Inget är ändrat ännu.",
            NothingNew = "Filen säger samma sak som personallistan. Inget skulle ändras.",
            Added = "Nya",
            Back = "Tillbaka igen",
            Changed = "Ändrade",
            Unchanged = "Oförändrade",
            Left = "Markeras som slutade",
            Bad = "Rader som hoppas över",
            Teams = "Byter team",
            Managers = "Får en annan chef",
            Addresses = "Ny adress",
            Names = "Nytt namn",
            Languages = "Nytt språk",
            TimeZones = "Ny tidszon",
            ManagerAddresses = "Chefen har ny adress",
            None = "inget",
            AndMore = count => $"och {count} till",
            BadTitle = "Rader som hoppas över",
            WarningTitle = "Värt att kontrollera",
            Line = (line, reason) => $"- Rad {line}: {reason}",
            ManyLeavers = (left, listed, percent) =>
                $"{left} av {listed} personer ({percent} %) saknas i filen och skulle markeras som slutade. Det är ovanligt många. Kontrollera att filen är hel.",
            Import = "Läs in",
            ImportAnyway = count => $"Läs in och markera {count} som slutade",
            Cancel = "Avbryt",
            SureTitle = "Har så många slutat?",
            Importing = "Jag läser in personallistan",
            ImportingShare = percent => $"{percent} procent av filen är läst.",
            DoneTitle = "Personallistan är inläst",
            CancelledTitle = "Avbrutet",
            NothingChanged = "Personallistan är som den var.",
            Gone = "Den filen har jag inte kvar. Skicka den igen.",
            AllFaults = "Hämta alla fel som fil",
            FaultFileName = "fel-i-personallistan.csv",
            FaultFileDescription = "Alla rader i personallistan som har hoppats över eller bör kontrolleras",
            FaultsDeclined = "Då får du ingen fil. Knappen på kortet finns kvar ett dygn.",
            FaultsNotUploaded = "Filen gick inte att lägga i din OneDrive. Försök igen om en stund.",
            LineColumn = "Rad",
            KindColumn = "Vad som hände",
            FaultColumn = "Varför",
            Skipped = "Hoppades över",
            DoneBefore = "Den filen är redan hanterad.",
        };

    public static RosterWords English { get; } =
        new()
        {
            Faults = RosterFaultWords.English,
            OnlyForAdministrators =
                "The staff list is imported by those who run the bot at your organisation. You do not have that permission.",
            HowTitle = "How to import the staff list",
            How = (columns, megabytes) =>
                $"Send me the list here in the chat as a CSV file in UTF-8, at most {megabytes} MB. Its first line must name the columns {columns}. Separate them by comma, semicolon or tab.",
            HowSafe =
                "First I show what would change. Nothing changes until you choose **Import**. Whoever is missing from the list is marked as left; what they did stays.",
            NotCsv = "I only read lists in CSV format. In Excel, choose **Save as** and ‘CSV UTF-8’.",
            Reading = name => $"I am reading {name} and will soon tell what would change.",
            ForeignHost =
                "The file lies at a place that I may not fetch files from. Send it straight to me in the chat, or ask those who run the bot to add the place to Door:AllowedFileHosts.",
            TooBig = megabytes =>
                $"The file is larger than {megabytes} MB. Import it on the server with the command roster import instead.",
            Expired = "The link to the file has expired, or the file has been removed.",
            Unreachable = "The file could not be fetched just now.",
            Broke = "Something went wrong on my side while I worked on the file.",
            FailedTitle = "The staff list has not been imported",
            SendAgain = "Nothing has been changed. Send the file again whenever you like.",
            DiffTitle = "How the staff list would change",
            FromFile = name => $"By the file {name}",
            NothingYet = "Nothing has been changed yet.",
            NothingNew = "The file says the same as the staff list. Nothing would change.",
            Added = "New",
            Back = "Back again",
            Changed = "Changed",
            Unchanged = "Unchanged",
            Left = "Marked as left",
            Bad = "Lines skipped",
            Teams = "To another team",
            Managers = "Another manager",
            Addresses = "Another address",
            Names = "Another name",
            Languages = "Another language",
            TimeZones = "Another time zone",
            ManagerAddresses = "The manager has another address",
            None = "none",
            AndMore = count => $"and {count} more",
            BadTitle = "Lines skipped",
            WarningTitle = "Worth checking",
            Line = (line, reason) => $"- Line {line}: {reason}",
            ManyLeavers = (left, listed, percent) =>
                $"{left} of {listed} people ({percent}%) are missing from the file and would be marked as left. That is unusually many. Check that the file is complete.",
            Import = "Import",
            ImportAnyway = count => $"Import and mark {count} as left",
            Cancel = "Cancel",
            SureTitle = "Have so many left?",
            Importing = "I am importing the staff list",
            ImportingShare = percent => $"{percent} percent of the file has been read.",
            DoneTitle = "The staff list has been imported",
            CancelledTitle = "Cancelled",
            NothingChanged = "The staff list is as it was.",
            Gone = "I no longer have that file. Please send it again.",
            AllFaults = "Get all faults as a file",
            FaultFileName = "staff-list-faults.csv",
            FaultFileDescription = "Every line of the staff list that was skipped or is worth checking",
            FaultsDeclined = "Then you get no file. The button on the card works for a day.",
            FaultsNotUploaded = "The file could not be put in your OneDrive. Please try again in a while.",
            LineColumn = "Line",
            KindColumn = "What happened",
            FaultColumn = "Why",
            Skipped = "Skipped",
            DoneBefore = "That file has been dealt with already.",
        };
}
