namespace TracesBot.Words;

/// <summary>Reminders that managers ask for.</summary>
internal sealed record NudgeWords
{
    /// <summary>Gets what the person reads, of their manager's name.</summary>
    public required Func<string?, string> AskedBy { get; init; }

    /// <summary>Gets the question, of how many people and of whom.</summary>
    public required Func<int, string, string> Ask { get; init; }

    /// <summary>Gets the heading when nobody would get it, of whom.</summary>
    public required Func<string, string> Nobody { get; init; }
    public required string Receivers { get; init; }
    public required string Others { get; init; }

    /// <summary>Gets names and how many more.</summary>
    public required Func<string, int, string> AndMore { get; init; }
    public required Func<long, string> Count { get; init; }
    public required string Unreachable { get; init; }
    public required string Stopped { get; init; }
    public required string Snoozed { get; init; }
    public required string RemindedLately { get; init; }
    public required string Exempt { get; init; }
    public required string Ready { get; init; }
    public required string Sample { get; init; }
    public required string WhenItComes { get; init; }

    /// <summary>Gets the button, of how many people.</summary>
    public required Func<int, string> Send { get; init; }
    public required string DoNotSend { get; init; }

    /// <summary>Gets the button that begins it.</summary>
    public required string Remind { get; init; }

    /// <summary>Gets the confirmation, of how many people.</summary>
    public required Func<int, string> OnItsWay { get; init; }
    public required string HowDidItGo { get; init; }

    /// <summary>Gets the heading, of whom and of the day.</summary>
    public required Func<string, string, string> OutcomeTitle { get; init; }
    public required string People { get; init; }
    public required string Arrived { get; init; }
    public required string Waiting { get; init; }
    public required string NotSent { get; init; }
    public required string Uncertain { get; init; }
    public required string SwitchedSince { get; init; }
    public required string NotSentExplained { get; init; }

    /// <summary>Gets when the manager may ask again, of the day.</summary>
    public required Func<string, string> Again { get; init; }
    public required string Refresh { get; init; }

    /// <summary>Gets the answer to too many at once, of the most.</summary>
    public required Func<int, string> TooMany { get; init; }
    public required string TooManyHow { get; init; }

    public static NudgeWords Swedish { get; } =
        new()
        {
            AskedBy = name =>
                name is null
                    ? "Din chef ber dig att byta verifieringsmetod."
                    : $"Din chef {name} ber dig att byta verifieringsmetod.",
            Ask = (people, scope) =>
                people is 1 ? $"Ska jag påminna 1 person? ({scope})" : $"Ska jag påminna {people} personer? ({scope})",
            Nobody = scope => $"Ingen kan påminnas just nu ({scope})",
            Receivers = "De här får en påminnelse",
            Others = "De här får ingen",
            AndMore = (names, more) => $"{names} och {more} till",
            Count = people => people is 1 ? "1 person" : $"{people} personer",
            Unreachable = "Nås inte av boten",
            Stopped = "Har stängt av påminnelser",
            Snoozed = "Har valt en annan tid",
            RemindedLately = "Har nyligen fått en påminnelse",
            Exempt = "Undantagna eller lediga",
            Ready = "Klara",
            Sample = "Så börjar påminnelsen",
            WhenItComes =
                "Den kommer under arbetstid, på mottagarens eget språk. Var och en kan skjuta upp den eller stänga av påminnelser.",
            Send = people => people is 1 ? "Påminn 1 person" : $"Påminn {people} personer",
            DoNotSend = "Avbryt",
            Remind = "Påminn dem",
            OnItsWay = people =>
                people is 1
                    ? "En påminnelse är på väg till 1 person"
                    : $"En påminnelse är på väg till {people} personer",
            HowDidItGo = "Hur gick det?",
            OutcomeTitle = (scope, day) => $"Påminnelsen {day}: {scope}",
            People = "Skulle få den",
            Arrived = "Har fått den",
            Waiting = "Väntar på arbetstid",
            NotSent = "Fick den inte",
            Uncertain = "Osäkert om den kom fram",
            SwitchedSince = "Har bytt sedan dess",
            NotSentExplained =
                "Den som inte fick den har hunnit bli klar, har valt en annan tid, har redan fått veckans påminnelser eller går inte att nå.",
            Again = day => $"Från och med {day} kan du be om en ny påminnelse.",
            Refresh = "Uppdatera",
            TooMany = most => $"Jag påminner högst {most} personer åt gången",
            TooManyHow = "Välj ett team i taget i stället.",
        };

    public static NudgeWords English { get; } =
        new()
        {
            AskedBy = name =>
                name is null
                    ? "Your manager asks you to switch verification method."
                    : $"Your manager {name} asks you to switch verification method.",
            Ask = (people, scope) =>
                people is 1 ? $"Shall I remind 1 person? ({scope})" : $"Shall I remind {people} people? ({scope})",
            Nobody = scope => $"Nobody can be reminded right now ({scope})",
            Receivers = "These get a reminder",
            Others = "These get none",
            AndMore = (names, more) => $"{names} and {more} more",
            Count = people => people is 1 ? "1 person" : $"{people} people",
            Unreachable = "Not reached by the bot",
            Stopped = "Have turned reminders off",
            Snoozed = "Have chosen another time",
            RemindedLately = "Have recently been reminded",
            Exempt = "Exempt or on leave",
            Ready = "Ready",
            Sample = "The reminder begins like this",
            WhenItComes =
                "It comes in working hours, in the recipient's own language. Everybody can put it off or turn reminders off.",
            Send = people => people is 1 ? "Remind 1 person" : $"Remind {people} people",
            DoNotSend = "Cancel",
            Remind = "Remind them",
            OnItsWay = people =>
                people is 1 ? "A reminder is on its way to 1 person" : $"A reminder is on its way to {people} people",
            HowDidItGo = "How did it go?",
            OutcomeTitle = (scope, day) => $"The reminder of {day}: {scope}",
            People = "Were to get it",
            Arrived = "Have got it",
            Waiting = "Waiting for working hours",
            NotSent = "Did not get it",
            Uncertain = "Not known whether it arrived",
            SwitchedSince = "Have switched since",
            NotSentExplained =
                "Whoever did not get it has become ready meanwhile, has chosen another time, has had this week's reminders already or cannot be reached.",
            Again = day => $"From {day} you can ask for another reminder.",
            Refresh = "Refresh",
            TooMany = most => $"I remind at most {most} people at a time",
            TooManyHow = "Choose one team at a time instead.",
        };
}
