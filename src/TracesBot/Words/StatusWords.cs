namespace TracesBot.Words;

/// <summary>What the bot says about where a person stands.</summary>
internal sealed record StatusWords
{
    public required string Title { get; init; }
    public required string State { get; init; }
    public required string Method { get; init; }
    public required string Backup { get; init; }
    public required string Evidence { get; init; }
    public required string Since { get; init; }
    public required string Reason { get; init; }

    public required string NotStarted { get; init; }
    public required string Started { get; init; }
    public required string Switched { get; init; }
    public required string WithBackup { get; init; }
    public required string Exempt { get; init; }
    public required string Reopened { get; init; }

    public required string Said { get; init; }
    public required string Tested { get; init; }
    public required string Confirmed { get; init; }

    public required Func<string, string> OnLeaveUntil { get; init; }
    public required string NotUser { get; init; }
    public required string OnLeave { get; init; }
    public required string Left { get; init; }

    public required string NextNotStarted { get; init; }
    public required string NextStarted { get; init; }
    public required string NextTest { get; init; }
    public required string NextBackup { get; init; }
    public required string NextNothing { get; init; }
    public required string NextExempt { get; init; }
    public required string NextOnLeave { get; init; }
    public required Func<string, string> NextOnLeaveUntil { get; init; }
    public required string NextReopened { get; init; }

    public required string DoneTitle { get; init; }
    public required Func<string, string> DoneTested { get; init; }
    public required Func<string, string> DoneSaid { get; init; }
    public required Func<string, string, string> DoneBackup { get; init; }
    public required string BackupTip { get; init; }
    public required Func<string, string> BackupSuggestion { get; init; }
    public required string AddBackup { get; init; }
    public required string HaveTested { get; init; }
    public required string LostAccess { get; init; }
    public required string Undo { get; init; }
    public required Func<string, string> AskStillWorks { get; init; }
    public required string AskStillWorksWhy { get; init; }
    public required string StillWorksYes { get; init; }
    public required string StillWorksNo { get; init; }
    public required string StillWorksNoted { get; init; }
    public required string History { get; init; }
    public required Func<string, string, string> HistoryLine { get; init; }
    public required string HasStarted { get; init; }
    public required Func<string, string> HasSwitched { get; init; }
    public required Func<string, string> HasBackup { get; init; }
    public required string HasTested { get; init; }
    public required string HasConfirmed { get; init; }
    public required string HasExempted { get; init; }
    public required string HasReopened { get; init; }
    public required string HasUndone { get; init; }
    public required string HasStillWorks { get; init; }
    public required string HasReturned { get; init; }
    public required string Undone { get; init; }
    public required string NothingToUndo { get; init; }
    public required string AlreadyReported { get; init; }

    public static StatusWords Swedish { get; } =
        new()
        {
            Title = "Min status",
            State = "Läge",
            Method = "Metod",
            Backup = "Reservmetod",
            Evidence = "Underlag",
            Since = "Sedan",
            Reason = "Skäl",
            NotStarted = "Inte påbörjat",
            Started = "Påbörjat",
            Switched = "Bytt",
            WithBackup = "Bytt, med reservmetod",
            Exempt = "Undantagen",
            Reopened = "Öppnat igen",
            Said = "du har sagt det",
            Tested = "du har provat att logga in",
            Confirmed = "bekräftat av en administratör",
            NotUser = "du använder inte systemet",
            OnLeave = "du är ledig",
            OnLeaveUntil = day => $"du är ledig till den {day}",
            Left = "du har slutat eller fått andra uppgifter",
            NextNotStarted = "Starta bytet när du har en kvart över. Jag leder dig ett steg i taget.",
            NextStarted = "Fortsätt där du slutade.",
            NextTest = "Prova att logga in med den nya metoden, så att du vet att den fungerar.",
            NextBackup = "Lägg gärna till en reservmetod, så att du inte blir utelåst om telefonen försvinner.",
            NextNothing = "Inget mer behöver göras.",
            NextExempt = "Jag påminner dig inte. Skriv till mig om det ändras.",
            NextOnLeave =
                "Jag påminner dig inte så länge. Skriv till exempel *jag är ledig till 1 mars*, så räknar jag med dig igen då.",
            NextOnLeaveUntil = day => $"Jag påminner dig inte före den {day}.",
            NextReopened = "Lägg till en metod igen. Jag leder dig.",
            DoneTitle = "Klart!",
            DoneTested = method => $"Du har bytt till {method}, och du har provat att logga in. Det är antecknat.",
            DoneSaid = method =>
                $"Du har bytt till {method}. Det är antecknat. Prova att logga in när du hinner, så att du vet att det fungerar.",
            DoneBackup = (method, backup) => $"Du har två metoder: {method} och {backup}. Det är antecknat.",
            BackupTip =
                "Tips: lägg till en reservmetod medan den första fungerar. Då blir du inte utelåst om du tappar den.",
            BackupSuggestion = method => $"Som reserv passar till exempel {method}.",
            AddBackup = "Lägg till en reservmetod",
            HaveTested = "Jag har provat att logga in",
            LostAccess = "Jag kommer inte in längre",
            Undo = "Ångra",
            AskStillWorks = method => $"Fungerar det fortfarande att logga in med {method}?",
            AskStillWorksWhy = "Du bytte för några veckor sedan. Jag frågar bara den här gången.",
            StillWorksYes = "Ja, det fungerar",
            StillWorksNo = "Nej, jag behöver hjälp",
            StillWorksNoted = "Bra, då vet jag det.",
            History = "Det här har hänt",
            HistoryLine = (day, what) => $"{day}: {what}",
            HasStarted = "du började byta",
            HasSwitched = method => $"du bytte till {method}",
            HasBackup = method => $"du lade till {method} som reserv",
            HasTested = "du provade att logga in",
            HasConfirmed = "en administratör bekräftade bytet",
            HasExempted = "du sa att bytet inte gäller dig",
            HasReopened = "du kom inte in längre",
            HasUndone = "du ångrade det senaste",
            HasStillWorks = "du sa att metoden fortfarande fungerar",
            HasReturned = "din ledighet tog slut",
            Undone = "Jag har tagit tillbaka det. Så här står det nu:",
            NothingToUndo = "Det finns inget att ångra.",
            AlreadyReported = "Det är redan antecknat.",
        };

    public static StatusWords English { get; } =
        new()
        {
            Title = "My status",
            State = "State",
            Method = "Method",
            Backup = "Back-up method",
            Evidence = "Based on",
            Since = "Since",
            Reason = "Reason",
            NotStarted = "Not started",
            Started = "Started",
            Switched = "Switched",
            WithBackup = "Switched, with a back-up method",
            Exempt = "Exempt",
            Reopened = "Reopened",
            Said = "you have said so",
            Tested = "you have tried to log in",
            Confirmed = "confirmed by an administrator",
            NotUser = "you do not use the system",
            OnLeave = "you are on leave",
            OnLeaveUntil = day => $"you are on leave until {day}",
            Left = "you have left or have other duties",
            NextNotStarted = "Start the switch when you have a quarter of an hour. I take you one step at a time.",
            NextStarted = "Continue where you left off.",
            NextTest = "Try to log in with the new method, so that you know it works.",
            NextBackup = "Do add a back-up method, so that you are not locked out if the phone is lost.",
            NextNothing = "Nothing more needs to be done.",
            NextExempt = "I do not remind you. Write to me if that changes.",
            NextOnLeave =
                "I do not remind you meanwhile. Write for instance *I am on leave until 1 March*, and I will count you in again from then.",
            NextOnLeaveUntil = day => $"I do not remind you before {day}.",
            NextReopened = "Add a method again. I take you through it.",
            DoneTitle = "Done!",
            DoneTested = method => $"You have switched to {method}, and you have tried to log in. I have noted it.",
            DoneSaid = method =>
                $"You have switched to {method}. I have noted it. Try to log in when you have a moment, so that you know it works.",
            DoneBackup = (method, backup) => $"You have two methods: {method} and {backup}. I have noted it.",
            BackupTip =
                "Tip: add a back-up method while the first one works. Then you are not locked out if you lose it.",
            BackupSuggestion = method => $"As a back-up, {method} would suit you.",
            AddBackup = "Add a back-up method",
            HaveTested = "I have tried to log in",
            LostAccess = "I can no longer get in",
            Undo = "Undo",
            AskStillWorks = method => $"Can you still log in with {method}?",
            AskStillWorksWhy = "You switched some weeks ago. I only ask this once.",
            StillWorksYes = "Yes, it works",
            StillWorksNo = "No, I need help",
            StillWorksNoted = "Good to know.",
            History = "What has happened",
            HistoryLine = (day, what) => $"{day}: {what}",
            HasStarted = "you started the switch",
            HasSwitched = method => $"you switched to {method}",
            HasBackup = method => $"you added {method} as a back-up",
            HasTested = "you tried to log in",
            HasConfirmed = "an administrator confirmed the switch",
            HasExempted = "you said that the switch does not concern you",
            HasReopened = "you could no longer get in",
            HasUndone = "you took the latest back",
            HasStillWorks = "you said that the method still works",
            HasReturned = "your leave ended",
            Undone = "I have taken it back. This is how it stands now:",
            NothingToUndo = "There is nothing to undo.",
            AlreadyReported = "It has already been noted.",
        };
}
