namespace TracesBot.Words;

/// <summary>What is said about what is kept of a person.</summary>
internal sealed record PrivacyWords
{
    public required string OfferTitle { get; init; }
    public required string Offer { get; init; }
    public required string OfferElse { get; init; }
    public required string ShowHere { get; init; }
    public required string TooMuchToShow { get; init; }
    public required string FileName { get; init; }
    public required string FileDescription { get; init; }
    public required string FileDeclined { get; init; }
    public required string UploadFailed { get; init; }

    public required string WhoLooked { get; init; }
    public required Func<int, string> LookedSince { get; init; }
    public required Func<int, string> NobodyLooked { get; init; }
    public required string WhatIsSeen { get; init; }
    public required Func<int, string> MoreLooks { get; init; }

    /// <summary>Gets a line of who did what, on which day, at what time the last time, and how often that day.</summary>
    public required Func<string, string, string, string, int, string> LookLine { get; init; }
    public required Func<string, string> YourManager { get; init; }
    public required Func<string, string> ManagerAbove { get; init; }
    public required string TheOperator { get; init; }
    public required string SomebodyUnknown { get; init; }
    public required string SawYou { get; init; }
    public required string SawYourTeam { get; init; }
    public required string SawTheLine { get; init; }
    public required string ConfirmedYou { get; init; }

    public required string EraseTitle { get; init; }
    public required string Erases { get; init; }
    public required string ErasesWhat { get; init; }
    public required string Stays { get; init; }
    public required string StaysListed { get; init; }
    public required string StaysUnlisted { get; init; }
    public required string Follows { get; init; }
    public required string FollowsListed { get; init; }
    public required string FollowsUnlisted { get; init; }
    public required string CannotUndo { get; init; }
    public required string Erase { get; init; }
    public required string Keep { get; init; }
    public required string Erased { get; init; }
    public required string ChatStays { get; init; }
    public required string KeptTitle { get; init; }
    public required string Kept { get; init; }

    public static PrivacyWords Swedish { get; } =
        new()
        {
            OfferTitle = "Dina uppgifter",
            Offer =
                "Du får allt som jag har sparat om dig i en fil i formatet JSON. I den står vad personallistan säger om dig, hur jag når dig i Teams, hur långt du har kommit med bytet och vad du har rapporterat, dina val om påminnelser och vilka du har fått, och när någon har tittat på ditt läge.",
            OfferElse =
                "Teams frågar om filen får läggas i din OneDrive. Ser du ingen fråga kan du visa uppgifterna i chatten.",
            ShowHere = "Visa i chatten",
            TooMuchToShow =
                "Uppgifterna är för omfattande för chatten. Ta emot filen i stället, eller be den som sköter boten hos er om den.",
            FileName = "mina-uppgifter.json",
            FileDescription = "Allt som TracesBot har sparat om dig",
            FileDeclined = "Då får du ingen fil. Vill du se uppgifterna ändå kan du välja **Visa i chatten**.",
            UploadFailed =
                "Filen gick inte att lägga i din OneDrive. Välj **Visa i chatten** i stället, eller be den som sköter boten hos er om filen.",
            WhoLooked = "Vem har tittat på mig?",
            LookedSince = days => $"De här har tittat på ditt läge de senaste {days} dagarna. Det senaste står överst.",
            NobodyLooked = days => $"Ingen har tittat på ditt läge de senaste {days} dagarna.",
            WhatIsSeen =
                "Den som får titta ser hur långt du har kommit med bytet, vad som hindrar dig och om du får påminnelser, men inte vad du skriver till mig.",
            MoreLooks = count =>
                $"Det finns {count} till. Skriv **exportera mina uppgifter** så får du hela listan, men utan namn.",
            LookLine = (who, what, day, time, times) =>
                times is 1
                    ? $"**{who}** {what} {day} kl. {time}."
                    : $"**{who}** {what} {times} gånger {day}, senast kl. {time}.",
            YourManager = name => $"{name}, din chef,",
            ManagerAbove = name => $"{name}, chef över din chef,",
            TheOperator = "Den som sköter boten",
            SomebodyUnknown = "Någon som inte längre finns i personallistan",
            SawYou = "tittade på ditt läge",
            SawYourTeam = "tittade på ditt team",
            SawTheLine = "tittade på alla sina medarbetare",
            ConfirmedYou = "bekräftade att du har bytt",
            EraseTitle = "Vill du att jag raderar dina uppgifter?",
            Erases = "Det här raderas",
            ErasesWhat =
                "Hur långt du har kommit med bytet, allt du har rapporterat, dina val om påminnelser, vilka påminnelser du har fått, frågor du har ställt och hur jag når dig i Teams.",
            Stays = "Det här blir kvar",
            StaysListed =
                "Din rad i personallistan, som din organisation ansvarar för, och en anteckning om att någon har fått sina uppgifter raderade, utan namn.",
            StaysUnlisted = "En anteckning om att någon har fått sina uppgifter raderade, utan namn.",
            Follows = "Det här händer sedan",
            FollowsListed =
                "Du står kvar i personallistan och räknas där som att du inte har bytt. Skriver du till mig igen börjar påminnelserna om.",
            FollowsUnlisted = "Skriver du till mig igen börjar vi om från början.",
            CannotUndo = "Det går inte att ångra en radering.",
            Erase = "Radera mina uppgifter",
            Keep = "Behåll mina uppgifter",
            Erased = "Dina uppgifter är raderade",
            ChatStays = "Det som står i den här chatten finns kvar i Teams. Det kan du radera själv där.",
            KeptTitle = "Inget är raderat",
            Kept = "Dina uppgifter är kvar som de var.",
        };

    public static PrivacyWords English { get; } =
        new()
        {
            OfferTitle = "Your data",
            Offer =
                "You get everything I have kept about you as a file in JSON format. It says what the staff list tells about you, how I reach you in Teams, how far you have come with the switch and what you have reported, your choices about reminders and which ones you were sent, and when somebody looked at your progress.",
            OfferElse =
                "Teams asks whether the file may be put in your OneDrive. If you see no such question, you can show the data in the chat.",
            ShowHere = "Show in the chat",
            TooMuchToShow =
                "There is too much for the chat. Accept the file instead, or ask the person who runs the bot at your organisation for it.",
            FileName = "my-data.json",
            FileDescription = "Everything TracesBot has kept about you",
            FileDeclined = "Then you get no file. If you want to see the data anyway, choose **Show in the chat**.",
            UploadFailed =
                "The file could not be put in your OneDrive. Choose **Show in the chat** instead, or ask the person who runs the bot at your organisation for it.",
            WhoLooked = "Who has looked at me?",
            LookedSince = days => $"These have looked at where you are in the last {days} days, the latest first.",
            NobodyLooked = days => $"Nobody has looked at where you are in the last {days} days.",
            WhatIsSeen =
                "Those who may look see how far you have come with the switch, what stands in your way and whether you get reminders, but not what you write to me.",
            MoreLooks = count =>
                $"There are {count} more. Write **export my data** to get the whole list, though without names.",
            LookLine = (who, what, day, time, times) =>
                times is 1
                    ? $"**{who}** {what} on {day} at {time}."
                    : $"**{who}** {what} {times} times on {day}, last at {time}.",
            YourManager = name => $"{name}, your manager,",
            ManagerAbove = name => $"{name}, a manager above yours,",
            TheOperator = "Whoever runs the bot",
            SomebodyUnknown = "Somebody who is no longer on the staff list",
            SawYou = "looked at where you are",
            SawYourTeam = "looked at your team",
            SawTheLine = "looked at everybody who reports to them",
            ConfirmedYou = "confirmed that you have switched",
            EraseTitle = "Do you want me to erase your data?",
            Erases = "What is erased",
            ErasesWhat =
                "How far you have come with the switch, everything you have reported, your choices about reminders, which reminders you were sent, questions you have asked and how I reach you in Teams.",
            Stays = "What stays",
            StaysListed =
                "Your line in the staff list, which is your organisation’s, and a note that somebody’s data were erased, without a name.",
            StaysUnlisted = "A note that somebody’s data were erased, without a name.",
            Follows = "What happens afterwards",
            FollowsListed =
                "You are still on the staff list, and count there as not having switched. If you write to me again, the reminders start over.",
            FollowsUnlisted = "If you write to me again, we start from the beginning.",
            CannotUndo = "Erasing cannot be undone.",
            Erase = "Erase my data",
            Keep = "Keep my data",
            Erased = "Your data are erased",
            ChatStays = "What is written in this chat is still in Teams. You can delete it there yourself.",
            KeptTitle = "Nothing has been erased",
            Kept = "Your data are still as they were.",
        };
}
