namespace TracesBot.Words;

/// <summary>What managers are told beyond figures: forecasts, obstacles and comparisons, and how they choose whom it is about.</summary>
internal sealed record InsightWords
{
    public required Func<string, string> ForecastTitle { get; init; }
    public required string EverybodyIsReady { get; init; }
    public required string TooLittleToGoOn { get; init; }
    public required string DayHasBeen { get; init; }
    public required Func<string, string> LikelyBy { get; init; }
    public required Func<string, string> UncertainBy { get; init; }
    public required Func<string, string> UnlikelyBy { get; init; }
    public required string ReadyNow { get; init; }
    public required Func<string, string> ReadyBy { get; init; }
    public required Func<long, long, long, long, string> ReadyRange { get; init; }
    public required string EverybodyReady { get; init; }
    public required Func<string, string, string, string> DateRange { get; init; }
    public required string NotInSight { get; init; }
    public required Func<long, int, string> ForecastExplained { get; init; }
    public required string ShowForecast { get; init; }

    public required Func<string, long, string> BlockersTitle { get; init; }
    public required Func<string, string> NoBlockers { get; init; }
    public required string BlockersExplained { get; init; }
    public required string Blocker { get; init; }
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>Gets the obstacles of one person, where <see cref="Kinds"/> heads a row of many.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
    public required string NoKnownBlocker { get; init; }
    public required Func<int, string, string, string> AtStep { get; init; }
    public required string ShowBlockers { get; init; }

    public required string NewlyReady { get; init; }
    public required string RankingTitle { get; init; }
    public required string CompareTitle { get; init; }
    public required Func<long, string> AndStuck { get; init; }
    public required string TooFewToShow { get; init; }
    public required string RankTeams { get; init; }
    public required string SortTeams { get; init; }

    public required Func<string, string> FilteredBy { get; init; }
    public required Func<string, string> FromDay { get; init; }
    public required Func<string, string> ToDay { get; init; }
    public required string NobodyMatches { get; init; }
    public required string Unreadable { get; init; }
    public required string Filter { get; init; }
    public required string Period { get; init; }
    public required string AllTeams { get; init; }
    public required string AllMethods { get; init; }
    public required string AllTime { get; init; }
    public required string ThisWeek { get; init; }
    public required string LastWeek { get; init; }
    public required string ThisMonth { get; init; }
    public required string ChosenPeriod { get; init; }

    public static InsightWords Swedish { get; } =
        new()
        {
            ForecastTitle = team => $"Prognos: {team}",
            EverybodyIsReady = "Alla är redan klara.",
            TooLittleToGoOn =
                "Det går inte att säga ännu. För få har blivit klara de senaste fyra veckorna för att jag ska kunna räkna fram en prognos.",
            DayHasBeen = "Den dagen har redan varit. Därför visar jag när alla kan vara klara.",
            LikelyBy = day => $"Ja, det mesta talar för att alla är klara {day}.",
            UncertainBy = day => $"Det är osäkert om alla hinner bli klara till {day}.",
            UnlikelyBy = day => $"Nej, det mesta talar emot att alla är klara {day}.",
            ReadyNow = "Klara nu",
            ReadyBy = day => $"Klara {day}",
            ReadyRange = (likely, all, least, most) =>
                least == all ? $"alla {all}"
                : least == most ? $"omkring {likely} av {all}"
                : $"omkring {likely} av {all} (mellan {least} och {most})",
            EverybodyReady = "Alla klara",
            DateRange = (likely, earliest, latest) => $"omkring {likely} (tidigast {earliest}, senast {latest})",
            NotInSight = "inte inom två år",
            ForecastExplained = (people, workdays) =>
                $"Så går det om takten håller i sig: {people} blev klara under de senaste {workdays} arbetsdagarna. I åtta fall av tio hamnar utfallet inom det som står här.",
            ShowForecast = "Prognos",
            BlockersTitle = (team, people) =>
                people is 1 ? $"1 person kommer inte vidare: {team}" : $"{people} personer kommer inte vidare: {team}",
            NoBlockers = team => $"Jag vet inte av något som hindrar någon: {team}",
            BlockersExplained =
                "Var och en räknas en gång, för det som behöver lösas först. ”Hörs inte av” betyder att inget har hänt på minst sju dagar.",
            Blocker = "Hinder",
            Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["locked-out"] = "Utelåsta",
                ["stuck"] = "Har fastnat på ett steg",
                ["waits-for-key"] = "Väntar på säkerhetsnyckel",
                ["no-phone"] = "Saknar telefon",
                ["unreachable"] = "Nås inte av boten",
                ["silent"] = "Hörs inte av",
                ["on-leave"] = "Lediga",
            },
            Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["locked-out"] = "utelåst",
                ["stuck"] = "har fastnat",
                ["waits-for-key"] = "väntar på sin säkerhetsnyckel",
                ["no-phone"] = "saknar telefon",
                ["unreachable"] = "nås inte av boten",
                ["silent"] = "hörs inte av",
                ["on-leave"] = "ledig",
            },
            NoKnownBlocker = "Kvar utan känt hinder",
            AtStep = (number, step, guide) => $"steg {number}, ”{step}”, i ”{guide}”",
            ShowBlockers = "Vad hindrar?",
            NewlyReady = "Så många har blivit klara",
            RankingTitle = "Teamen, längst kommet först",
            CompareTitle = "Teamen jämförda",
            AndStuck = people => $", {people} har fastnat",
            TooFewToShow = "för få för att visas",
            RankTeams = "Längst kommet först",
            SortTeams = "I bokstavsordning",
            FilteredBy = filter => $"Gäller bara: {filter}",
            FromDay = day => $"från och med {day}",
            ToDay = day => $"till och med {day}",
            NobodyMatches = "Ingen stämmer in på det.",
            Unreadable = "Den knappen kan jag inte läsa. Skriv i stället vad du vill veta.",
            Filter = "Visa",
            Period = "Period",
            AllTeams = "Alla team",
            AllMethods = "Alla metoder",
            AllTime = "Hela tiden",
            ThisWeek = "Den här veckan",
            LastWeek = "Förra veckan",
            ThisMonth = "Den här månaden",
            ChosenPeriod = "Perioden du frågade om",
        };

    public static InsightWords English { get; } =
        new()
        {
            ForecastTitle = team => $"Forecast: {team}",
            EverybodyIsReady = "Everybody is ready already.",
            TooLittleToGoOn =
                "It is too early to say. Too few people got ready in the last four weeks for me to work out a forecast.",
            DayHasBeen = "That day has passed, so I show when everybody may be ready.",
            LikelyBy = day => $"Yes, most likely everybody is ready by {day}.",
            UncertainBy = day => $"It is uncertain whether everybody will be ready by {day}.",
            UnlikelyBy = day => $"No, most likely not everybody is ready by {day}.",
            ReadyNow = "Ready now",
            ReadyBy = day => $"Ready by {day}",
            ReadyRange = (likely, all, least, most) =>
                least == all ? $"all {all}"
                : least == most ? $"about {likely} of {all}"
                : $"about {likely} of {all} (between {least} and {most})",
            EverybodyReady = "Everybody ready",
            DateRange = (likely, earliest, latest) => $"about {likely} (earliest {earliest}, latest {latest})",
            NotInSight = "not within two years",
            ForecastExplained = (people, workdays) =>
                $"This is how it goes if the pace holds: {people} got ready in the last {workdays} working days. Eight times out of ten the outcome lies within what is stated here.",
            ShowForecast = "Forecast",
            BlockersTitle = (team, people) =>
                people is 1 ? $"1 person gets no further: {team}" : $"{people} people get no further: {team}",
            NoBlockers = team => $"I know of nothing that stops anybody: {team}",
            BlockersExplained =
                "Everybody is counted once, for what has to be solved first. ‘Silent’ means that nothing has happened for at least seven days.",
            Blocker = "Obstacle",
            Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["locked-out"] = "Locked out",
                ["stuck"] = "Stuck on a step",
                ["waits-for-key"] = "Waiting for a security key",
                ["no-phone"] = "No phone",
                ["unreachable"] = "Not reached by the bot",
                ["silent"] = "Silent",
                ["on-leave"] = "On leave",
            },
            Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["locked-out"] = "locked out",
                ["stuck"] = "stuck",
                ["waits-for-key"] = "waiting for a security key",
                ["no-phone"] = "has no phone",
                ["unreachable"] = "not reached by the bot",
                ["silent"] = "silent",
                ["on-leave"] = "on leave",
            },
            NoKnownBlocker = "Left without a known obstacle",
            AtStep = (number, step, guide) => $"step {number}, ‘{step}’, of ‘{guide}’",
            ShowBlockers = "What stops them?",
            NewlyReady = "How many got ready",
            RankingTitle = "The teams, furthest first",
            CompareTitle = "The teams compared",
            AndStuck = people => $", {people} stuck",
            TooFewToShow = "too few to be shown",
            RankTeams = "Furthest first",
            SortTeams = "In alphabetical order",
            FilteredBy = filter => $"Only: {filter}",
            FromDay = day => $"from {day}",
            ToDay = day => $"until {day}",
            NobodyMatches = "Nobody fits that.",
            Unreadable = "I cannot read that button. Please write what you want to know instead.",
            Filter = "Show",
            Period = "Period",
            AllTeams = "All teams",
            AllMethods = "All methods",
            AllTime = "All the time",
            ThisWeek = "This week",
            LastWeek = "Last week",
            ThisMonth = "This month",
            ChosenPeriod = "The period you asked about",
        };
}
