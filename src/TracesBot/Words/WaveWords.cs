namespace TracesBot.Words;

/// <summary>What those who run the bot are told about waves.</summary>
internal sealed record WaveWords
{
    public required string OnlyForAdministrators { get; init; }
    public required string NoWave { get; init; }

    public required string Planning { get; init; }
    public required string Running { get; init; }
    public required string Paused { get; init; }
    public required string Stopped { get; init; }
    public required string Ended { get; init; }
    public required string Cancelled { get; init; }

    /// <summary>Gets how far it has come, of done and all.</summary>
    public required Func<string, string, string> DoneOf { get; init; }

    /// <summary>Gets the pace and what is left, of reminders in a second and a duration.</summary>
    public required Func<string, string, string> PaceAndLeft { get; init; }
    public required Func<TimeSpan, string> Duration { get; init; }

    /// <summary>Gets who waits until they are at work, of how many and the first one's day and time.</summary>
    public required Func<string, string, string, string> Waiting { get; init; }

    /// <summary>Gets what a stopped wave needs, of the reason.</summary>
    public required Func<string, string> StoppedFor { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required Func<string, string> AsOfAndLive { get; init; }

    public required string Accepted { get; init; }
    public required string Refused { get; init; }
    public required string Skipped { get; init; }
    public required string Uncertain { get; init; }
    public required string UncertainExplained { get; init; }
    public required string Left { get; init; }

    public required string Counting { get; init; }
    public required string CountingText { get; init; }
    public required string DryRun { get; init; }
    public required string Gets { get; init; }
    public required string AtOnce { get; init; }

    /// <summary>Gets when some of them get it where they are, of day and time.</summary>
    public required Func<string, string, string> WhereTheyAre { get; init; }
    public required string LaterStill { get; init; }
    public required string Lasts { get; init; }

    /// <summary>Gets how long, of a duration and a pace.</summary>
    public required Func<string, string, string> LastsAt { get; init; }
    public required string Texts { get; init; }
    public required string GetsNone { get; init; }

    public required Func<string, string> AskStart { get; init; }
    public required string AskStartText { get; init; }
    public required string AskCancel { get; init; }
    public required Func<string, string> AskCancelText { get; init; }
    public required Func<string, string> AskResend { get; init; }
    public required string AskResendText { get; init; }

    public required string TooOld { get; init; }
    public required string ChangedMeanwhile { get; init; }
    public required string NotUnderWay { get; init; }
    public required string StillPlanning { get; init; }
    public required string NothingHeld { get; init; }
    public required string NobodyRefused { get; init; }
    public required string OthersGoOnToo { get; init; }
    public required string PreviewFollows { get; init; }

    public required string Refresh { get; init; }
    public required string Pause { get; init; }
    public required string GoOn { get; init; }
    public required string Cancel { get; init; }
    public required string Resend { get; init; }
    public required string New { get; init; }
    public required string Start { get; init; }
    public required string Preview { get; init; }
    public required string Back { get; init; }
    public required string YesStart { get; init; }
    public required string YesCancel { get; init; }
    public required string YesResend { get; init; }

    /// <summary>Gets a reason as one says it, of one that the ledger keeps.</summary>
    public required Func<string, string> Reason { get; init; }

    public static WaveWords Swedish { get; } =
        new()
        {
            OnlyForAdministrators =
                "Utskick till alla sköts av dem som driver boten hos er. Gäller det dina egna påminnelser kan du till exempel skriva *påminn mig i morgon* eller *sluta påminna mig*.",
            NoWave = "Inget utskick har startats ännu",
            Planning = "Utskicket förbereds",
            Running = "Utskicket pågår",
            Paused = "Utskicket är pausat",
            Stopped = "Utskicket är stoppat",
            Ended = "Utskicket är klart",
            Cancelled = "Utskicket är avbrutet",
            DoneOf = (done, all) => $"{done} av {all} personer",
            PaceAndLeft = (pace, left) => $"{pace} i sekunden, {left} kvar",
            Duration = SwedishDuration,
            Waiting = (people, day, time) =>
                $"{people} väntar tills deras arbetstid börjar. De första får påminnelsen {day} kl. {time}.",
            StoppedFor = reason => $"Teams släppte inte in boten: {reason}. Åtgärda det och välj sedan **Fortsätt**.",
            AsOf = time => $"Läget kl. {time}.",
            AsOfAndLive = time => $"Läget kl. {time}. Kortet uppdateras av sig självt.",
            Accepted = "Levererade",
            Refused = "Nekade",
            Skipped = "Fick ingen",
            Uncertain = "Osäkra",
            UncertainExplained =
                "Osäkra: Teams gav inget tydligt svar. De kan ha fått påminnelsen och får den därför inte en gång till i det här utskicket.",
            Left = "Kvar",
            Counting = "Räknar ut vilka som får påminnelsen",
            CountingText = "Det kan ta en stund om ni är många. Kortet uppdateras av sig självt.",
            DryRun = "Så blir utskicket om det startas nu",
            Gets = "Får påminnelsen",
            AtOnce = "Direkt",
            WhereTheyAre = (day, time) => $"{day} kl. {time}, lokal tid",
            LaterStill = "Senare",
            Lasts = "Beräknad tid",
            LastsAt = (duration, pace) => $"{duration}, med {pace} i sekunden",
            Texts = "Rubrik på påminnelsen",
            GetsNone = "Får ingen påminnelse",
            AskStart = people =>
                people is "1"
                    ? "Ska påminnelsen skickas till 1 person?"
                    : $"Ska påminnelsen skickas till {people} personer?",
            AskStartText =
                "Var och en får den på arbetstid där de är. Strax före varje påminnelse kontrollerar jag att personen fortfarande ska ha den. Det som har skickats går inte att ta tillbaka.",
            AskCancel = "Ska utskicket avbrytas?",
            AskCancelText = people =>
                people is "1"
                    ? "1 person som är kvar får då ingen påminnelse i det här utskicket. Det går inte att ångra."
                    : $"{people} personer som är kvar får då ingen påminnelse i det här utskicket. Det går inte att ångra.",
            AskResend = people =>
                people is "1"
                    ? "Ska påminnelsen skickas om till 1 person?"
                    : $"Ska påminnelsen skickas om till {people} personer?",
            AskResendText =
                "Det gäller dem som Teams nekade i det senaste utskicket. De som redan har fått påminnelsen, eller kan ha fått den, får den inte igen.",
            TooOld = "Det är för länge sedan frågan ställdes, så jag gjorde inget. Så här är läget nu.",
            ChangedMeanwhile = "Läget hann ändras, så jag gjorde inget. Så här är det nu.",
            NotUnderWay = "Inget utskick pågår.",
            StillPlanning =
                "Utskicket förbereds fortfarande och går inte att pausa ännu. Försök igen om en liten stund, eller avbryt utskicket.",
            NothingHeld = "Inget utskick är pausat eller stoppat.",
            NobodyRefused = "Teams nekade ingen i det senaste utskicket.",
            OthersGoOnToo = "Stoppade påminnelser som någon har bett om, eller som kalendern ger, går också i väg.",
            PreviewFollows = "Så här ser påminnelsen ut. Knapparna på den fungerar på riktigt.",
            Refresh = "Uppdatera",
            Pause = "Pausa",
            GoOn = "Fortsätt",
            Cancel = "Avbryt utskicket",
            Resend = "Skicka om till nekade",
            New = "Nytt utskick",
            Start = "Starta utskicket",
            Preview = "Visa påminnelsen",
            Back = "Tillbaka",
            YesStart = "Ja, starta",
            YesCancel = "Ja, avbryt utskicket",
            YesResend = "Ja, skicka om",
            Reason = WaveReasons.Swedish,
        };

    public static WaveWords English { get; } =
        new()
        {
            OnlyForAdministrators =
                "Reminders to everybody are handled by those who run the bot where you work. For your own reminders, write for instance *remind me tomorrow* or *stop reminding me*.",
            NoWave = "No wave has been started yet",
            Planning = "The wave is being prepared",
            Running = "The wave is under way",
            Paused = "The wave is paused",
            Stopped = "The wave is stopped",
            Ended = "The wave is finished",
            Cancelled = "The wave is cancelled",
            DoneOf = (done, all) => $"{done} of {all} people",
            PaceAndLeft = (pace, left) => $"{pace} a second, {left} left",
            Duration = EnglishDuration,
            Waiting = (people, day, time) =>
                $"{people} wait until they are at work. The first get the reminder on {day} at {time}.",
            StoppedFor = reason => $"Teams did not admit the bot: {reason}. Mend that and then choose **Go on**.",
            AsOf = time => $"As of {time}.",
            AsOfAndLive = time => $"As of {time}. The card is updated by itself.",
            Accepted = "Delivered",
            Refused = "Refused",
            Skipped = "Got none",
            Uncertain = "Uncertain",
            UncertainExplained =
                "Uncertain: Teams gave no clear answer. They may have got the reminder and so do not get it again in this wave.",
            Left = "Left",
            Counting = "Working out who gets the reminder",
            CountingText = "It may take a while if you are many. The card is updated by itself.",
            DryRun = "The wave, if it is started now",
            Gets = "Get the reminder",
            AtOnce = "At once",
            WhereTheyAre = (day, time) => $"{day} at {time}, local time",
            LaterStill = "Later",
            Lasts = "Estimated time",
            LastsAt = (duration, pace) => $"{duration}, at {pace} a second",
            Texts = "Heading of the reminder",
            GetsNone = "Get no reminder",
            AskStart = people =>
                people is "1" ? "Send the reminder to 1 person?" : $"Send the reminder to {people} people?",
            AskStartText =
                "Everybody gets it during working hours where they are. Just before each reminder I check that the person should still have it. What has been sent cannot be called back.",
            AskCancel = "Cancel the wave?",
            AskCancelText = people =>
                people is "1"
                    ? "1 person who is left then gets no reminder in this wave. It cannot be undone."
                    : $"{people} people who are left then get no reminder in this wave. It cannot be undone.",
            AskResend = people =>
                people is "1" ? "Send the reminder again to 1 person?" : $"Send the reminder again to {people} people?",
            AskResendText =
                "They are those whom Teams refused in the latest wave. Those who have got the reminder, or may have got it, do not get it again.",
            TooOld = "The question was asked too long ago, so I did nothing. This is how it stands now.",
            ChangedMeanwhile = "Things had changed, so I did nothing. This is how it stands now.",
            NotUnderWay = "No wave is under way.",
            StillPlanning =
                "The wave is still being prepared and cannot be paused yet. Try again in a moment, or cancel the wave.",
            NothingHeld = "No wave is paused or stopped.",
            NobodyRefused = "Teams refused nobody in the latest wave.",
            OthersGoOnToo = "Stopped reminders that somebody asked for, or that the calendar brings, go out as well.",
            PreviewFollows = "This is what the reminder looks like. Its buttons really work.",
            Refresh = "Refresh",
            Pause = "Pause",
            GoOn = "Go on",
            Cancel = "Cancel the wave",
            Resend = "Resend to those refused",
            New = "New wave",
            Start = "Start the wave",
            Preview = "Show the reminder",
            Back = "Back",
            YesStart = "Yes, start",
            YesCancel = "Yes, cancel the wave",
            YesResend = "Yes, resend",
            Reason = WaveReasons.English,
        };

    private static string SwedishDuration(TimeSpan time) =>
        time.TotalMinutes switch
        {
            < 1 => "mindre än en minut",
            < 1.5 => "ungefär 1 minut",
            < 90 => $"ungefär {time.TotalMinutes:0} minuter",
            _ => $"ungefär {time.TotalHours:0} timmar",
        };

    private static string EnglishDuration(TimeSpan time) =>
        time.TotalMinutes switch
        {
            < 1 => "less than a minute",
            < 1.5 => "about 1 minute",
            < 90 => $"about {time.TotalMinutes:0} minutes",
            _ => $"about {time.TotalHours:0} hours",
        };
}
