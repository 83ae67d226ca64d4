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
    public required string ContactsTitle { get; init; }
    public required string Contacts { get; init; }
    public required string Human { get; init; }
    public required string ShowSteps { get; init; }
    public required string Helped { get; init; }
    public required string DidNotHelp { get; init; }

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
                "Jag har ingen granskad text som svarar på det, och vill inte gissa. Prova att fråga på ett annat sätt, eller kontakta någon av dem här:",
            ContactsTitle = "Här får du hjälp av en människa",
            Contacts =
                "- **Inloggning i EU Login:** EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu\n- **TRACES NT, tekniska frågor:** sante-traces@ec.europa.eu, +32 2 297 63 50\n- **Export i TRACES NT:** exportstod@slv.se\n- **Livsmedelsverkets växel:** 018-17 55 00, livsmedelsverket@slv.se",
            Human = "Jag är en bot och kan inte koppla samtal, men de här kan hjälpa dig:",
            ShowSteps = "Visa steg för steg",
            Helped = "Det hjälpte",
            DidNotHelp = "Det hjälpte inte",
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
                "I have no checked text that answers this, and I would rather not guess. Try asking in another way, or contact one of these:",
            ContactsTitle = "Where a human can help you",
            Contacts =
                "- **Login in EU Login:** EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu\n- **TRACES NT, technical questions:** sante-traces@ec.europa.eu, +32 2 297 63 50\n- **Export in TRACES NT:** exportstod@slv.se\n- **The Swedish Food Agency's switchboard:** 018-17 55 00 (+46 18 17 55 00 from abroad), livsmedelsverket@slv.se",
            Human = "I am a bot and cannot put you through, but these can help you:",
            ShowSteps = "Show me step by step",
            Helped = "It helped",
            DidNotHelp = "It did not help",
        };
}
