namespace TracesBot.Words;

/// <summary>Reminders, and what a person can say about them.</summary>
internal sealed record ReminderWords
{
    /// <summary>Gets the heading before the date, of system, removed method and days left.</summary>
    public required Func<string, string, int, string> TitleBefore { get; init; }

    /// <summary>Gets the heading from the date on, of system and removed method.</summary>
    public required Func<string, string, string> TitleAfter { get; init; }

    /// <summary>Gets what happens, of system, removed method and date.</summary>
    public required Func<string, string, string, string> WhatBefore { get; init; }

    /// <summary>Gets what has happened, of system, removed method, date and weeks since.</summary>
    public required Func<string, string, string, int, string> WhatAfter { get; init; }

    public required string Why { get; init; }
    public required string WhatToDo { get; init; }
    public required string HowToStop { get; init; }

    /// <summary>Gets the promise kept, of day and time.</summary>
    public required Func<string, string, string> YouAsked { get; init; }
    public required string AlreadySwitched { get; init; }
    public required string Tomorrow { get; init; }
    public required string NextWeek { get; init; }
    public required string InThreeHours { get; init; }
    public required string Stop { get; init; }
    public required string Resume { get; init; }
    public required string AsUsual { get; init; }

    /// <summary>Gets the confirmation of day and time.</summary>
    public required Func<string, string, string> Snoozed { get; init; }

    /// <summary>Gets the answer to one snooze too many, of how many there were.</summary>
    public required Func<int, string> NoMoreSnoozes { get; init; }
    public required string NoMoreSnoozesHow { get; init; }

    /// <summary>Gets the heading of an old reminder to somebody who has switched since.</summary>
    public required string Done { get; init; }
    public required string DoneText { get; init; }

    /// <summary>Gets the heading for who began and stands still, of system.</summary>
    public required Func<string, string> TitleStoodStill { get; init; }

    /// <summary>Gets where the person stands, of guide, step and number of steps.</summary>
    public required Func<string, int, int, string> WhereYouAre { get; init; }
    public required string YouHaveBegun { get; init; }
    public required string GoOn { get; init; }
    public required string WhatToDoNext { get; init; }
    public required string Stopped { get; init; }
    public required string StoppedHowBack { get; init; }
    public required string Resumed { get; init; }
    public required string WhenThen { get; init; }
    public required string WasPast { get; init; }
    public required string WasImpossible { get; init; }
    public required string TooFar { get; init; }
    public required string HowToSay { get; init; }
    public required string NothingToRemindOf { get; init; }

    public static ReminderWords Swedish { get; } =
        new()
        {
            TitleBefore = (system, removed, days) =>
                days is 1
                    ? $"I morgon slutar {removed} att fungera i {system}"
                    : $"Om {days} dagar slutar {removed} att fungera i {system}",
            TitleAfter = (system, removed) => $"Det går inte längre att logga in i {system} med {removed}",
            WhatBefore = (system, removed, date) =>
                $"Från och med den {date} kan du inte logga in i {system} med {removed}. Byt till en annan verifieringsmetod innan dess, så slipper du bli utelåst.",
            WhatAfter = (system, removed, date, weeks) =>
                $"Sedan den {date}{For(weeks)} går det inte att logga in i {system} med {removed}. Jag hjälper dig att byta till en annan verifieringsmetod, eller att komma in igen om du är utelåst.",
            Why =
                "Du får påminnelsen för att du inte har meddelat mig att du har bytt. Jag är en bot och skickar den åt din organisation.",
            WhatToDo =
                "Välj **Starta bytet**, så visar jag ett steg i taget. Om du redan har bytt metod väljer du **Jag har redan bytt**.",
            HowToStop =
                "Passar det inte nu kan jag påminna dig senare. Du kan också stänga av påminnelserna, när du vill.",
            YouAsked = (day, time) => $"Du bad mig att påminna dig {day} kl. {time}.",
            AlreadySwitched = "Jag har redan bytt",
            Tomorrow = "Påminn mig i morgon",
            NextWeek = "Påminn mig nästa vecka",
            InThreeHours = "Påminn mig om tre timmar",
            Stop = "Sluta påminna mig",
            Resume = "Påminn mig igen",
            AsUsual = "Ångra",
            Snoozed = (day, time) => $"Då påminner jag dig {day} kl. {time}.",
            NoMoreSnoozes = times =>
                times is 1
                    ? "Du har redan skjutit upp en påminnelse en gång, så det går inte att göra det igen."
                    : $"Du har redan skjutit upp påminnelserna {times} gånger, så det går inte att göra det igen.",
            NoMoreSnoozesHow =
                "Har du en kvart nu? Då gör vi bytet tillsammans, ett steg i taget. Du kan också stänga av påminnelserna.",
            Done = "Klart, du har bytt",
            DoneText = "Här låg en påminnelse. Du behöver inte göra något mer.",
            TitleStoodStill = system => $"Ska vi fortsätta med bytet för {system}?",
            WhereYouAre = (guide, step, steps) => $"Du är på steg {step} av {steps}: {guide}.",
            YouHaveBegun = "Du har börjat byta verifieringsmetod, men är inte klar ännu.",
            GoOn = "Fortsätt bytet",
            WhatToDoNext =
                "Välj **Fortsätt bytet**, så tar vi vid där du slutade. Har du kört fast kan du skriva till mig vad som händer, så hjälper jag dig vidare.",
            Stopped = "Jag skickar inga fler påminnelser till dig.",
            StoppedHowBack =
                "Du kan fortfarande ställa frågor och göra bytet här. Ångrar du dig, välj **Påminn mig igen**.",
            Resumed = "Då kan du få påminnelser igen, fram till att du har bytt verifieringsmetod.",
            WhenThen = "När vill du att jag påminner dig?",
            WasPast = "Den tiden har redan varit. När vill du att jag påminner dig i stället?",
            WasImpossible = "Den dagen eller tiden finns inte. När vill du att jag påminner dig?",
            TooFar = "Så långt fram kan jag inte påminna dig. Det får vara högst ett år. När passar det?",
            HowToSay = "Välj här nedanför, eller skriv till exempel *påminn mig på torsdag kl. 9*.",
            NothingToRemindOf = "Du är klar med bytet, så jag skickar inga påminnelser till dig.",
        };

    public static ReminderWords English { get; } =
        new()
        {
            TitleBefore = (system, removed, days) =>
                days is 1
                    ? $"{removed} stops working in {system} tomorrow"
                    : $"{removed} stops working in {system} in {days} days",
            TitleAfter = (system, removed) => $"{removed} no longer works for logging in to {system}",
            WhatBefore = (system, removed, date) =>
                $"From {date} you cannot log in to {system} with {removed}. Switch to another verification method before then, and you will not be locked out.",
            WhatAfter = (system, removed, date, weeks) =>
                $"Since {date}{ForInEnglish(weeks)} it has not been possible to log in to {system} with {removed}. I help you switch to another verification method, or get back in if you are locked out.",
            Why =
                "You get this reminder because you have not told me that you have switched. I am a bot and send it for your organisation.",
            WhatToDo =
                "Choose **Start the switch** and I will show one step at a time. If you have already switched, choose **I have already switched**.",
            HowToStop =
                "If now is a bad time, I can remind you later. You can also turn the reminders off whenever you like.",
            YouAsked = (day, time) => $"You asked me to remind you on {day} at {time}.",
            AlreadySwitched = "I have already switched",
            Tomorrow = "Remind me tomorrow",
            NextWeek = "Remind me next week",
            InThreeHours = "Remind me in three hours",
            Stop = "Stop reminding me",
            Resume = "Remind me again",
            AsUsual = "Undo",
            Snoozed = (day, time) => $"Then I will remind you on {day} at {time}.",
            NoMoreSnoozes = times =>
                times is 1
                    ? "You have already put a reminder off once, so you cannot do it again."
                    : $"You have already put the reminders off {times} times, so you cannot do it again.",
            NoMoreSnoozesHow =
                "Do you have a quarter of an hour now? Then we make the switch together, one step at a time. You can also turn the reminders off.",
            Done = "Done, you have switched",
            DoneText = "This used to be a reminder. There is nothing more for you to do.",
            TitleStoodStill = system => $"Shall we go on with the switch for {system}?",
            WhereYouAre = (guide, step, steps) => $"You are on step {step} of {steps}: {guide}.",
            YouHaveBegun = "You have begun to switch verification method, but have not finished.",
            GoOn = "Go on with the switch",
            WhatToDoNext =
                "Choose **Go on with the switch** and we take up where you left off. If you are stuck, write and tell me what happens, and I will help you on.",
            Stopped = "I will send you no more reminders.",
            StoppedHowBack =
                "You can still ask questions and make the switch here. If you change your mind, choose **Remind me again**.",
            Resumed = "Then you may get reminders again, until you have switched verification method.",
            WhenThen = "When would you like me to remind you?",
            WasPast = "That time has passed. When would you like me to remind you instead?",
            WasImpossible = "There is no such day or time. When would you like me to remind you?",
            TooFar = "I cannot remind you that far ahead. A year is the most. When would suit you?",
            HowToSay = "Choose below, or write for instance *remind me on Thursday at 9*.",
            NothingToRemindOf = "You have finished the switch, so I send you no reminders.",
        };

    private static string For(int weeks) =>
        weeks switch
        {
            0 => "",
            1 => ", alltså i en vecka,",
            > 52 => ", alltså i mer än ett år,",
            _ => $", alltså i {weeks} veckor,",
        };

    private static string ForInEnglish(int weeks) =>
        weeks switch
        {
            0 => "",
            1 => ", that is for a week,",
            > 52 => ", that is for more than a year,",
            _ => $", that is for {weeks} weeks,",
        };
}
