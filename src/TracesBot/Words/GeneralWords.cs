namespace TracesBot.Words;

/// <summary>What the bot says in every slice: greetings, help, apologies.</summary>
internal sealed record GeneralWords
{
    public required string DayFormat { get; init; }
    public required string TimeFormat { get; init; }
    public required string SomethingWentWrong { get; init; }
    public required string Busy { get; init; }
    public required string OldButton { get; init; }
    public required string SeeBelow { get; init; }
    public required string OnlyInPrivate { get; init; }
    public required string EmptyMessage { get; init; }
    public required string SecretSeen { get; init; }
    public required string SecretSeenInGroup { get; init; }

    public required Func<string?, string> Hello { get; init; }
    public required Func<string, string, string, string> WelcomeBefore { get; init; }
    public required Func<string, string, string, string> WelcomeAfter { get; init; }
    public required string Limits { get; init; }
    public required string HelpTitle { get; init; }

    /// <summary>Gets what the bot can do; <c>{login}</c> and <c>{system}</c> stand for the campaign's names.</summary>
    public required string HelpText { get; init; }
    public required string HelpManagers { get; init; }
    public required string HelpPrivacy { get; init; }
    public required string HelpAdministrators { get; init; }
    public required string Privacy { get; init; }
    public required string StartSwitch { get; init; }
    public required string MyStatus { get; init; }
    public required string TeamReadiness { get; init; }
    public required string Help { get; init; }

    public required string Thanks { get; init; }
    public required string Goodbye { get; init; }
    public required string NothingToConfirm { get; init; }
    public required string LanguageChanged { get; init; }
    public required string WhichLanguage { get; init; }
    public required string FeedbackThanks { get; init; }
    public required string OpenQuestions { get; init; }
    public required string Waves { get; init; }

    public static GeneralWords Swedish { get; } =
        new()
        {
            DayFormat = "dddd d MMMM",
            TimeFormat = "HH.mm",
            SomethingWentWrong =
                "Något gick fel hos mig, och det du gjorde sparades inte. Försök igen om en stund. Går det inte då heller, kontakta den som sköter boten hos er.",
            Busy = "Det kom flera svar samtidigt, så jag hann inte spara det här. Försök igen.",
            OldButton = "Den knappen fungerar inte längre. Skriv **hjälp** så visar jag vad jag kan göra.",
            SeeBelow = "Svaret står längst ned i chatten.",
            OnlyInPrivate =
                "Det tar vi hellre i en egen chatt, där bara du ser svaret. Öppna en chatt med mig och skriv där.",
            EmptyMessage =
                "Jag kan bara läsa text, inte bilder, filer eller klistermärken. Skriv din fråga, eller skriv **hjälp**.",
            SecretSeen =
                "Det där ser ut som ett lösenord, en kod eller ett personnummer. Jag har inte sparat det, men det står kvar i chatten: ta bort meddelandet i Teams. Är det ett lösenord eller en pinkod som gäller, byt till en ny.",
            SecretSeenInGroup =
                "Det där ser ut som ett lösenord, en kod eller ett personnummer, och här läser fler. Jag har inte sparat det. Ta bort meddelandet i Teams nu. Är det ett lösenord eller en pinkod som gäller, byt till en ny.",
            Hello = name => name is null ? "Hej!" : $"Hej {name}!",
            WelcomeBefore = (system, removed, day) =>
                $"Den {day} går det inte längre att logga in i {system} med {removed}. Jag hjälper dig att byta till en annan verifieringsmetod i god tid. Jag svarar också på frågor om {system}.",
            WelcomeAfter = (system, removed, day) =>
                $"Sedan den {day} går det inte att logga in i {system} med {removed}. Jag hjälper dig att byta till en annan verifieringsmetod, eller att komma in igen om du är utelåst. Jag svarar också på frågor om {system}.",
            Limits =
                "Jag svarar bara på sådant som jag har granskade texter om, och säger till när jag inte vet. Skriv aldrig lösenord, pinkoder eller personnummer till mig.",
            HelpTitle = "Det här kan jag göra",
            HelpText =
                "- **Svara på frågor** om bytet, {login} och {system}. Skriv frågan som du skulle säga den.\n- **Leda dig genom bytet**, ett steg i taget. Skriv *starta bytet*.\n- **Visa var du står.** Skriv *min status*.\n- **Påminna dig** när det passar. Skriv till exempel *påminn mig på torsdag kl. 9* eller *sluta påminna mig*.\n- **Byta språk.** Skriv *engelska* eller *svenska*.\n- **Hänvisa dig till en människa.** Skriv *prata med en människa*.",
            HelpAdministrators =
                "- **För dig som sköter boten:** skriv *importera personallistan* så visar jag hur du uppdaterar den.",
            HelpPrivacy =
                "- **Visa vad jag har sparat om dig.** Skriv *exportera mina uppgifter*, eller *vem har tittat på mig?*",
            HelpManagers =
                "- **För chefer:** skriv *hur ligger mitt team till?*, *vem har fastnat och på vad?* eller *klarar vi det till fredag?* Skriv *påminn mitt team* så påminner jag dem som är kvar, eller *skicka veckorapport*.",
            Privacy =
                "Jag sparar hur långt du har kommit med bytet, vilken metod du valde och hur jag når dig i Teams. Din chef, och chefer längre upp, ser hur långt du har kommit och vad som hindrar dig, till exempel att du är utelåst. De kan be mig påminna dig, men ser inte vad du skriver till mig. En fråga som jag inte kan svara på, eller ett svar som du säger inte hjälpte, sparar jag utan namn, adresser och nummer. Den som sköter texterna hos er läser den och ser inte vem som frågade.",
            StartSwitch = "Starta bytet",
            MyStatus = "Min status",
            TeamReadiness = "Mitt teams läge",
            Help = "Hjälp",
            Thanks = "Varsågod! Hör av dig om det är något mer.",
            Goodbye = "Hej då! Jag finns här när du behöver mig.",
            NothingToConfirm = "Jag väntar inte på något svar just nu. Ställ en fråga, eller skriv **hjälp**.",
            LanguageChanged = "Då skriver jag svenska.",
            WhichLanguage = "Jag kan svenska och engelska. Skriv *svenska* eller *engelska*.",
            FeedbackThanks = "Tack, bra att det hjälpte.",
            OpenQuestions = "Öppna frågor",
            Waves = "Utskick",
        };

    public static GeneralWords English { get; } =
        new()
        {
            DayFormat = "dddd d MMMM",
            TimeFormat = "HH:mm",
            SomethingWentWrong =
                "Something went wrong on my side, and what you did was not saved. Please try again in a moment. If it still fails, contact the person who runs the bot at your organisation.",
            Busy = "Several replies came in at once, so I could not save this one. Please try again.",
            OldButton = "That button no longer works. Write **help** and I will show what I can do.",
            SeeBelow = "The reply is at the end of the chat.",
            OnlyInPrivate =
                "Let us do that in a chat of our own, where only you see the reply. Open a chat with me and write there.",
            EmptyMessage =
                "I can only read text, not pictures, files or stickers. Write your question, or write **help**.",
            SecretSeen =
                "That looks like a password, a code or a personal identity number. I have not kept it, but it is still in the chat: delete the message in Teams. If it is a password or PIN in use, change it.",
            SecretSeenInGroup =
                "That looks like a password, a code or a personal identity number, and others read along here. I have not kept it. Delete the message in Teams now. If it is a password or PIN in use, change it.",
            Hello = name => name is null ? "Hello!" : $"Hello {name}!",
            WelcomeBefore = (system, removed, day) =>
                $"From {day} it will no longer be possible to log in to {system} with {removed}. I help you switch to another verification method in good time. I also answer questions about {system}.",
            WelcomeAfter = (system, removed, day) =>
                $"Since {day} it has not been possible to log in to {system} with {removed}. I help you switch to another verification method, or get back in if you are locked out. I also answer questions about {system}.",
            Limits =
                "I only answer from texts that have been checked, and say so when I do not know. Never write passwords, PIN codes or personal identity numbers to me.",
            HelpTitle = "What I can do",
            HelpText =
                "- **Answer questions** about the switch, {login} and {system}. Ask the way you would say it.\n- **Walk you through the switch**, one step at a time. Write *start the switch*.\n- **Show where you are.** Write *my status*.\n- **Remind you** when it suits you. Write for instance *remind me on Thursday at 9* or *stop reminding me*.\n- **Change language.** Write *Swedish* or *English*.\n- **Tell you which human to ask.** Write *talk to a human*.",
            HelpAdministrators =
                "- **For you who run the bot:** write *import the roster* and I show how to update the staff list.",
            HelpPrivacy = "- **Show what I have kept about you.** Write *export my data*, or *who has looked at me?*",
            HelpManagers =
                "- **For managers:** write *how is my team doing?*, *who is stuck and on what?* or *will we make it by Friday?* Write *remind my team* and I remind those who are left, or *send a weekly report*.",
            Privacy =
                "I keep how far you have come with the switch, which method you chose and how I reach you in Teams. Your manager, and those above, see how far you have come and what stops you, for example that you are locked out. They can ask me to remind you, but do not see what you write to me. A question that I cannot answer, or an answer that you say did not help, I keep without names, addresses and numbers. The person who looks after the texts at your organisation reads it and does not see who asked.",
            StartSwitch = "Start the switch",
            MyStatus = "My status",
            TeamReadiness = "My team's readiness",
            Help = "Help",
            Thanks = "You are welcome! Get in touch if there is anything else.",
            Goodbye = "Goodbye! I am here when you need me.",
            NothingToConfirm = "I am not waiting for a reply right now. Ask a question, or write **help**.",
            LanguageChanged = "Then I will write in English.",
            WhichLanguage = "I know Swedish and English. Write *Swedish* or *English*.",
            FeedbackThanks = "Thank you, glad it helped.",
            OpenQuestions = "Open questions",
            Waves = "Waves",
        };
}
