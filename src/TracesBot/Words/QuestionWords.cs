namespace TracesBot.Words;

/// <summary>What is said around open questions: to those who own the texts, and to those who get an answer.</summary>
internal sealed record QuestionWords
{
    public required string OnlyForOwners { get; init; }
    public required string ListTitle { get; init; }
    public required string NothingOpen { get; init; }
    public required Func<long, string> OpenCount { get; init; }
    public required Func<long, long, string, string> AskedLine { get; init; }
    public required Func<long, string> OpenButton { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }
    public required Func<long, string> Title { get; init; }
    public required string AskedTimes { get; init; }
    public required string AskedBy { get; init; }
    public required string FirstAsked { get; init; }
    public required string LastAsked { get; init; }
    public required string Kind { get; init; }
    public required string KindNoAnswer { get; init; }
    public required string KindNoneOfThese { get; init; }
    public required string KindNotHelpful { get; init; }
    public required string KindWrong { get; init; }
    public required Func<long, string> People { get; init; }
    public required string Comments { get; init; }
    public required string SwedishAnswer { get; init; }
    public required string EnglishAnswer { get; init; }
    public required string AnswerHint { get; init; }
    public required string OrTopic { get; init; }
    public required string NoTopic { get; init; }
    public required string Save { get; init; }
    public required string Dismiss { get; init; }
    public required string ToList { get; init; }
    public required string NothingWritten { get; init; }
    public required string NotBoth { get; init; }
    public required string TooLong { get; init; }
    public required string SecretInAnswer { get; init; }
    public required string ChangedMeanwhile { get; init; }
    public required string Gone { get; init; }
    public required Func<long, string> Saved { get; init; }
    public required string SwedishMissing { get; init; }
    public required string EnglishMissing { get; init; }
    public required string Dismissed { get; init; }
    public required string AnswerTitle { get; init; }
    public required Func<string, string> YouAsked { get; init; }
    public required Func<string, string> YouSaidNoHelp { get; init; }
    public required Func<string, string> AnsweredBy { get; init; }
    public required string OtherLanguage { get; init; }

    public static QuestionWords Swedish { get; } =
        new()
        {
            OnlyForOwners =
                "Öppna frågor visar jag bara för dem som sköter texterna. Vill du bli en av dem, säg till den som driver boten hos er.",
            ListTitle = "Frågor som väntar på svar",
            NothingOpen = "Det finns inga öppna frågor just nu.",
            OpenCount = count => count is 1 ? "1 öppen fråga" : $"{count} öppna frågor, de vanligaste först",
            AskedLine = (times, people, day) =>
                $"{(times is 1 ? "1 gång" : $"{times} gånger")}, {(people is 1 ? "1 person" : $"{people} personer")}, senast {day}",
            OpenButton = id => $"Fråga {id}",
            Next = "Nästa",
            Previous = "Föregående",
            Title = id => $"Fråga {id}",
            AskedTimes = "Ställd",
            AskedBy = "Av",
            FirstAsked = "Första gången",
            LastAsked = "Senast",
            Kind = "Varför",
            KindNoAnswer = "Jag hade inget svar",
            KindNoneOfThese = "Inget av förslagen passade",
            KindNotHelpful = "Svaret hjälpte inte",
            KindWrong = "Svaret uppgavs vara fel",
            People = count => count is 1 ? "1 person" : $"{count} personer",
            Comments = "Vad de har skrivit",
            SwedishAnswer = "Svar på svenska",
            EnglishAnswer = "Svar på engelska",
            AnswerHint = "Svaret först, sedan stegen. Ange gärna källa.",
            OrTopic = "Eller ett svar som redan finns",
            NoTopic = "Inget, jag skriver själv",
            Save = "Spara och skicka",
            Dismiss = "Avfärda",
            ToList = "Alla frågor",
            NothingWritten = "Skriv ett svar på minst ett språk, eller välj ett svar som redan finns.",
            TooLong = "Svaret är för långt för ett kort. Korta det, eller dela upp det.",
            NotBoth = "Skriv ett eget svar eller välj ett som redan finns, inte både och.",
            SecretInAnswer =
                "Svaret ser ut att innehålla ett lösenord, en kod eller ett personnummer. Ta bort det och spara igen.",
            ChangedMeanwhile = "Någon annan hann ändra frågan. Öppna den igen och se hur den ser ut nu.",
            Gone = "Den frågan finns inte kvar.",
            Saved = count =>
                count switch
                {
                    0 => "Svaret är sparat. Den som ställer frågan härnäst får det.",
                    1 =>
                        "Svaret är sparat. En person har frågat och får det på dagtid. Den som frågar härnäst får det direkt.",
                    _ =>
                        $"Svaret är sparat. {count} personer har frågat och får det på dagtid. Den som frågar härnäst får det direkt.",
                },
            SwedishMissing = "Svensk text saknas: de som frågar på svenska får den engelska.",
            EnglishMissing = "Engelsk text saknas: de som frågar på engelska får den svenska.",
            Dismissed = "Frågan är avfärdad och visas inte längre.",
            AnswerTitle = "Svar på din fråga",
            YouAsked = asked => $"Du frågade: ”{asked}”",
            YouSaidNoHelp = title => $"Du sade till att svaret ”{title}” inte hjälpte.",
            AnsweredBy = day => $"Svaret kommer från den som sköter texterna hos er, {day}.",
            OtherLanguage = "Svaret finns bara på engelska.",
        };

    public static QuestionWords English { get; } =
        new()
        {
            OnlyForOwners =
                "I only show open questions to those who look after the texts. If you would like to be one of them, tell the person who runs the bot at your organisation.",
            ListTitle = "Questions waiting for an answer",
            NothingOpen = "There are no open questions right now.",
            OpenCount = count => count is 1 ? "1 open question" : $"{count} open questions, the most frequent first",
            AskedLine = (times, people, day) =>
                $"{(times is 1 ? "once" : $"{times} times")}, {(people is 1 ? "1 person" : $"{people} people")}, last on {day}",
            OpenButton = id => $"Question {id}",
            Next = "Next",
            Previous = "Previous",
            Title = id => $"Question {id}",
            AskedTimes = "Asked",
            AskedBy = "By",
            FirstAsked = "First",
            LastAsked = "Last",
            Kind = "Why",
            KindNoAnswer = "I had no answer",
            KindNoneOfThese = "None of the suggestions fitted",
            KindNotHelpful = "The answer did not help",
            KindWrong = "The answer was said to be wrong",
            People = count => count is 1 ? "1 person" : $"{count} people",
            Comments = "What they wrote",
            SwedishAnswer = "Answer in Swedish",
            EnglishAnswer = "Answer in English",
            AnswerHint = "The answer first, then the steps. Please name a source.",
            OrTopic = "Or an answer that exists already",
            NoTopic = "None, I will write one",
            Save = "Save and send",
            Dismiss = "Dismiss",
            ToList = "All questions",
            NothingWritten = "Write an answer in at least one language, or choose one that exists already.",
            TooLong = "The answer is too long for a card. Shorten it, or split it.",
            NotBoth = "Write an answer of your own or choose one that exists already, not both.",
            SecretInAnswer =
                "The answer seems to hold a password, a code or a personal identity number. Take it out and save again.",
            ChangedMeanwhile = "Somebody else changed the question first. Open it again to see how it looks now.",
            Gone = "That question no longer exists.",
            Saved = count =>
                count switch
                {
                    0 => "The answer is saved. Whoever asks next gets it.",
                    1 =>
                        "The answer is saved. One person has asked and gets it in the daytime. Whoever asks next gets it at once.",
                    _ =>
                        $"The answer is saved. {count} people have asked and get it in the daytime. Whoever asks next gets it at once.",
                },
            SwedishMissing = "The Swedish text is missing: those who ask in Swedish get the English one.",
            EnglishMissing = "The English text is missing: those who ask in English get the Swedish one.",
            Dismissed = "The question is dismissed and no longer shown.",
            AnswerTitle = "An answer to your question",
            YouAsked = asked => $"You asked: ‘{asked}’",
            YouSaidNoHelp = title => $"You said that the answer ‘{title}’ did not help.",
            AnsweredBy = day =>
                $"The answer comes from the person who looks after the texts at your organisation, {day}.",
            OtherLanguage = "The answer is only available in Swedish.",
        };
}
