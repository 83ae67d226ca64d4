namespace TracesBot.Words;

/// <summary>What stands around an answer.</summary>
internal sealed record AnswerWords
{
    public required string Source { get; init; }
    public required string Sources { get; init; }
    public required string Undated { get; init; }
    public required Func<string, string> Updated { get; init; }
    public required string DidYouMean { get; init; }
    public required string NoneOfThese { get; init; }
    public required string NotKnownTitle { get; init; }
    public required string NotKnown { get; init; }
    public required string Rephrase { get; init; }
    public required string Kept { get; init; }
    public required string OnlyLink { get; init; }
    public required string OnlySigns { get; init; }
    public required string ContactsTitle { get; init; }
    public required string Human { get; init; }
    public required string TalkToHuman { get; init; }
    public required string DidItHelp { get; init; }
    public required string ShowSteps { get; init; }
    public required string Helped { get; init; }
    public required string DidNotHelp { get; init; }
    public required string WhyTitle { get; init; }
    public required string WhyLabel { get; init; }
    public required string ReasonWrong { get; init; }
    public required string ReasonUnclear { get; init; }
    public required string ReasonOutdated { get; init; }
    public required string ReasonOther { get; init; }
    public required string CommentLabel { get; init; }
    public required string CommentHint { get; init; }
    public required string SendReason { get; init; }
    public required string WhyBelow { get; init; }
    public required string ReasonThanks { get; init; }
    public required string CommentNotKept { get; init; }
    public required Func<string, string> Added { get; init; }
    public required IReadOnlyList<(string Topic, string Question)> Examples { get; init; }
    public required string ExamplesTitle { get; init; }

    public static AnswerWords Swedish { get; } =
        new()
        {
            Source = "Källa",
            Sources = "Källor",
            Undated = "odaterad",
            Updated = day => $"Uppdaterad {day}",
            DidYouMean = "Menar du något av det här?",
            NoneOfThese = "Inget av detta",
            NotKnownTitle = "Det vet jag inte",
            NotKnown =
                "Jag har ingen granskad text som svarar på det, och vill inte gissa. Här kan du fråga i stället:",
            Rephrase = "Du kan också fråga på ett annat sätt, gärna i en hel mening.",
            Kept =
                "Jag har sparat frågan, utan ditt namn, så att den som sköter texterna kan svara. Kommer det ett svar får du det av mig här.",
            OnlyLink = "Jag kan inte öppna länkar. Skriv med ord vad du undrar över, eller skriv **hjälp**.",
            OnlySigns = "Jag förstår bara frågor i ord. Skriv vad du undrar över, eller skriv **hjälp**.",
            ContactsTitle = "Här får du hjälp av en människa",
            Human = "Jag är en bot och kan inte koppla samtal, men här kan du få hjälp:",
            TalkToHuman = "Prata med en människa",
            DidItHelp = "Hjälpte svaret?",
            ShowSteps = "Visa steg för steg",
            Helped = "Det hjälpte",
            DidNotHelp = "Det hjälpte inte",
            WhyTitle = "Tack för att du säger till",
            WhyLabel = "Vad var det för fel på svaret?",
            ReasonWrong = "Svaret är fel",
            ReasonUnclear = "Svaret är otydligt",
            ReasonOutdated = "Svaret är inaktuellt",
            ReasonOther = "Något annat",
            CommentLabel = "Berätta gärna mer",
            CommentHint = "Skriv inte lösenord, koder eller personnummer.",
            SendReason = "Skicka",
            WhyBelow = "Tack. Berätta gärna längst ned i chatten vad som var fel.",
            ReasonThanks = "Tack! Den som sköter texterna får veta det, men inte vem du är. Behöver du hjälp nu?",
            CommentNotKept =
                "Jag sparade inte det du skrev, för det såg ut som ett lösenord, en kod eller ett personnummer.",
            Added = day => $"Tillägg från den som sköter texterna, {day}",
            Examples =
            [
                ("recover-missed-sms-deadline", "Jag är utelåst, vad gör jag?"),
                ("method-recommended", "Vilken metod passar mig?"),
                ("app-add-device-steps", "Hur lägger jag till appen?"),
                ("traces-request-access-steps", "Hur får jag behörighet i TRACES?"),
            ],
            ExamplesTitle = "Prova till exempel",
        };

    public static AnswerWords English { get; } =
        new()
        {
            Source = "Source",
            Sources = "Sources",
            Undated = "undated",
            Updated = day => $"Updated {day}",
            DidYouMean = "Do you mean one of these?",
            NoneOfThese = "None of these",
            NotKnownTitle = "I do not know that",
            NotKnown =
                "I have no checked text that answers this, and I would rather not guess. You can ask here instead:",
            Rephrase = "You can also ask in another way, preferably in a whole sentence.",
            Kept =
                "I have kept the question, without your name, so that the person who looks after the texts can answer it. If an answer comes, you will get it from me here.",
            OnlyLink = "I cannot open links. Write in words what you would like to know, or write **help**.",
            OnlySigns = "I only understand questions in words. Write what you would like to know, or write **help**.",
            ContactsTitle = "Where a human can help you",
            Human = "I am a bot and cannot put you through, but you can get help here:",
            TalkToHuman = "Talk to a human",
            DidItHelp = "Did this help?",
            ShowSteps = "Show me step by step",
            Helped = "It helped",
            DidNotHelp = "It did not help",
            WhyTitle = "Thank you for telling me",
            WhyLabel = "What was wrong with the answer?",
            ReasonWrong = "The answer is wrong",
            ReasonUnclear = "The answer is unclear",
            ReasonOutdated = "The answer is out of date",
            ReasonOther = "Something else",
            CommentLabel = "Tell me more if you like",
            CommentHint = "Do not write passwords, codes or personal identity numbers.",
            SendReason = "Send",
            WhyBelow = "Thank you. Please say at the end of the chat what was wrong.",
            ReasonThanks =
                "Thank you! The person who looks after the texts gets to know, but not who you are. Do you need help now?",
            CommentNotKept =
                "I did not keep what you wrote, because it looked like a password, a code or a personal identity number.",
            Added = day => $"Added by the person who looks after the texts, {day}",
            Examples =
            [
                ("recover-missed-sms-deadline", "I am locked out, what do I do?"),
                ("method-recommended", "Which method suits me?"),
                ("app-add-device-steps", "How do I add the app?"),
                ("traces-request-access-steps", "How do I get access in TRACES?"),
            ],
            ExamplesTitle = "Try for example",
        };
}
