namespace TracesBot.Words;

/// <summary>What the bot says on the way to a new method.</summary>
internal sealed record SwitchingWords
{
    public required Func<string, string> AskAccess { get; init; }
    public required string AskAccessWhy { get; init; }
    public required string AskDevice { get; init; }
    public required string AskDeviceWhy { get; init; }
    public required string AskEid { get; init; }
    public required string AskEidWhy { get; init; }
    public required string AskComputer { get; init; }
    public required string AskComputerWhy { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Unsure { get; init; }
    public required string OtherEid { get; init; }
    public required string NoEid { get; init; }
    public required string AlreadySwitched { get; init; }

    public required string MethodsTitle { get; init; }
    public required Func<string, string> BestMethod { get; init; }
    public required string OtherMethods { get; init; }
    public required string WhichMethod { get; init; }
    public required string Needs { get; init; }
    public required string Cost { get; init; }
    public required string Time { get; init; }
    public required Func<int, string> Minutes { get; init; }
    public required Func<string, string> Choose { get; init; }
    public required string MoreMethods { get; init; }
    public required string AskAgain { get; init; }
    public required Func<string, string> RecoveryFirst { get; init; }

    public required Func<int, int, string> StepOf { get; init; }
    public required string Sees { get; init; }
    public required string StuckTitle { get; init; }
    public required string StillStuck { get; init; }
    public required string StillStuckAside { get; init; }
    public required string StepDone { get; init; }
    public required string LastStepDone { get; init; }
    public required string CameThrough { get; init; }
    public required string CameFurther { get; init; }
    public required string Back { get; init; }
    public required string BackToStep { get; init; }
    public required string IAmStuck { get; init; }
    public required string Pause { get; init; }
    public required string Resume { get; init; }
    public required string ChangeMethod { get; init; }
    public required string LeaveGuide { get; init; }
    public required string GuideEnded { get; init; }
    public required Func<string, string> GuideEndedWhich { get; init; }
    public required string BackInGuide { get; init; }
    public required Func<int, int, string> BackToGuide { get; init; }
    public required string BackToSwitch { get; init; }
    public required Func<string, string, int?, string> NeedsCostTime { get; init; }
    public required Func<string, string> Unguided { get; init; }
    public required string PausedTitle { get; init; }
    public required string Paused { get; init; }
    public required Func<string, string, string> AskTested { get; init; }
    public required string AskTestedWhy { get; init; }
    public required string TestedYes { get; init; }
    public required string TestedNo { get; init; }
    public required string NoGuide { get; init; }
    public required string StaleCard { get; init; }

    public static SwitchingWords Swedish { get; } =
        new()
        {
            AskAccess = system => $"Kommer du in i {system} i dag?",
            AskAccessWhy = "Är du utelåst börjar vi med att få dig in igen.",
            AskDevice = "Har du en smartphone eller surfplatta som du kan använda?",
            AskDeviceWhy = "Det går bra med din egen eller en från jobbet.",
            AskEid = "Har du en e-legitimation?",
            AskEidWhy = "Har du flera, välj den som du helst använder.",
            AskComputer = "Får du använda skärmlåset på din dator, till exempel Windows Hello eller Touch ID?",
            AskComputerWhy = "På en jobbdator är det it-avdelningen som bestämmer.",
            Yes = "Ja",
            No = "Nej",
            Unsure = "Vet inte",
            OtherEid = "Från ett annat land",
            NoEid = "Nej, ingen",
            AlreadySwitched = "Jag har redan bytt",
            MethodsTitle = "Så här kan du logga in i stället",
            BestMethod = method => $"Bäst för dig: {method}",
            OtherMethods = "Andra metoder",
            WhichMethod = "Vilken metod har du bytt till?",
            Needs = "Du behöver",
            Cost = "Kostnad",
            Time = "Tid",
            Minutes = minutes => $"ungefär {minutes} minuter (vår uppskattning)",
            Choose = method => $"Välj {method}",
            MoreMethods = "Fler metoder",
            AskAgain = "Ändra mina svar",
            RecoveryFirst = service => $"Eftersom du är utelåst börjar guiden med att få dig in i {service} igen.",
            StepOf = (step, steps) => $"Steg {step} av {steps}",
            Sees = "Det här ser du när det är klart",
            StuckTitle = "Om du har fastnat",
            StillStuck = "Hjälper det inte? Pausa och kom tillbaka, eller byt metod. Jag minns var du är.",
            StillStuckAside = "Hjälper det inte? Pausa och kom tillbaka. Jag minns var du är.",
            StepDone = "Klart, nästa",
            LastStepDone = "Klart",
            CameThrough = "Nu gick det",
            CameFurther = "Nu gick det, nästa",
            Back = "Tillbaka",
            BackToStep = "Visa steget igen",
            IAmStuck = "Jag har fastnat",
            Pause = "Pausa",
            Resume = "Fortsätt",
            ChangeMethod = "Byt metod",
            LeaveGuide = "Avsluta guiden",
            GuideEnded = "Klart!",
            GuideEndedWhich = guide => $"Du har gått igenom guiden ”{guide}”.",
            BackInGuide = "Den guiden är klar. Här fortsätter du med bytet:",
            BackToGuide = (step, steps) => $"Tillbaka till guiden (steg {step} av {steps})",
            BackToSwitch = "Tillbaka till bytet",
            NeedsCostTime = (needs, cost, minutes) =>
                minutes is null
                    ? $"Du behöver: {needs}. Kostnad: {cost}."
                    : $"Du behöver: {needs}. Kostnad: {cost}. Tid: ungefär {minutes} minuter.",
            Unguided = method =>
                $"Jag har ingen steg-för-steg-guide för {method}, men du kan fråga mig om metoden när du vill. Tryck på **Klart** när du har lagt till den.",
            PausedTitle = "Pausat",
            Paused = "Jag minns var du är. Du kan fortsätta när du vill, också från en annan enhet.",
            AskTested = (system, method) => $"Har du provat att logga in i {system} med {method}?",
            AskTestedWhy = "Då vet du att bytet verkligen fungerar.",
            TestedYes = "Ja, det fungerade",
            TestedNo = "Nej, inte än",
            NoGuide = "Du har ingen guide på gång just nu. Vill du starta bytet? Jag leder dig ett steg i taget.",
            StaleCard = "Det kortet var gammalt. Här är du nu:",
        };

    public static SwitchingWords English { get; } =
        new()
        {
            AskAccess = system => $"Can you get in to {system} today?",
            AskAccessWhy = "If you are locked out, we start by getting you back in.",
            AskDevice = "Do you have a smartphone or tablet that you can use?",
            AskDeviceWhy = "Your own or one from work, both are fine.",
            AskEid = "Do you have an electronic ID?",
            AskEidWhy = "If you have several, choose the one you prefer to use.",
            AskComputer = "May you use the screen lock on your computer, for example Windows Hello or Touch ID?",
            AskComputerWhy = "On a work computer the IT department decides.",
            Yes = "Yes",
            No = "No",
            Unsure = "I do not know",
            OtherEid = "From another country",
            NoEid = "No, none",
            AlreadySwitched = "I have already switched",
            MethodsTitle = "How you can log in instead",
            BestMethod = method => $"Best for you: {method}",
            OtherMethods = "Other methods",
            WhichMethod = "Which method have you switched to?",
            Needs = "You need",
            Cost = "Cost",
            Time = "Time",
            Minutes = minutes => $"about {minutes} minutes (our estimate)",
            Choose = method => $"Choose {method}",
            MoreMethods = "More methods",
            AskAgain = "Change my answers",
            RecoveryFirst = service =>
                $"Because you are locked out, the guide starts by getting you back in to {service}.",
            StepOf = (step, steps) => $"Step {step} of {steps}",
            Sees = "What you see when it is done",
            StuckTitle = "If you are stuck",
            StillStuck = "Does it not help? Pause and come back, or change method. I remember where you are.",
            StillStuckAside = "Does it not help? Pause and come back. I remember where you are.",
            StepDone = "Done, next",
            LastStepDone = "Done",
            CameThrough = "It worked",
            CameFurther = "It worked, next",
            Back = "Back",
            BackToStep = "Show the step again",
            IAmStuck = "I am stuck",
            Pause = "Pause",
            Resume = "Continue",
            ChangeMethod = "Change method",
            LeaveGuide = "Leave the guide",
            GuideEnded = "Done!",
            GuideEndedWhich = guide => $"You have been through the guide ‘{guide}’.",
            BackInGuide = "That guide is done. Here you go on with the switch:",
            BackToGuide = (step, steps) => $"Back to the guide (step {step} of {steps})",
            BackToSwitch = "Back to the switch",
            NeedsCostTime = (needs, cost, minutes) =>
                minutes is null
                    ? $"You need: {needs}. Cost: {cost}."
                    : $"You need: {needs}. Cost: {cost}. Time: about {minutes} minutes.",
            Unguided = method =>
                $"I have no step-by-step guide for {method}, but you can ask me about it whenever you like. Press **Done** when you have added it.",
            PausedTitle = "Paused",
            Paused = "I remember where you are. You can continue whenever you like, from another device too.",
            AskTested = (system, method) => $"Have you tried to log in to {system} with {method}?",
            AskTestedWhy = "Then you know that the switch really works.",
            TestedYes = "Yes, it worked",
            TestedNo = "No, not yet",
            NoGuide =
                "You have no guide under way right now. Would you like to start the switch? I take you one step at a time.",
            StaleCard = "That card was old. This is where you are now:",
        };
}
