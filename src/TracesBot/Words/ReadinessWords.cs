using TracesBot.People;

namespace TracesBot.Words;

/// <summary>What managers are told about their teams.</summary>
internal sealed record ReadinessWords
{
    public required string NotAManager { get; init; }

    public required string NoSuchTeam { get; init; }
    public required string WhichTeam { get; init; }
    public required string YourTeams { get; init; }
    public required string NoTeam { get; init; }
    public required string EveryTeam { get; init; }
    public required string SmallGroups { get; init; }

    /// <summary>Gets what is said of those who are counted and not named: how many, and from which size groups are shown.</summary>
    public required Func<long, int, string> CountedTogether { get; init; }

    /// <summary>Gets the same for those who are in no figure.</summary>
    public required Func<long, int, string> LeftOut { get; init; }
    public required Func<string, string> PersonMasked { get; init; }

    /// <summary>Gets the same where the bot speaks of it in a title.</summary>
    public required string WholeLine { get; init; }

    public required string NoSuchColleague { get; init; }
    public required string WhichColleague { get; init; }
    public required string NameSomebody { get; init; }

    public required string LineTitle { get; init; }
    public required Func<string, string> TeamTitle { get; init; }
    public required Func<string, long, string> RemainingTitle { get; init; }
    public required Func<string, long, string> CompletedTitle { get; init; }
    public required Func<string, string> MethodTitle { get; init; }
    public required Func<string, string> TrendTitle { get; init; }
    public required string TeamsTitle { get; init; }
    public required string EverybodyTogether { get; init; }

    public required Func<long, long, int, string> Share { get; init; }
    public required Func<int, int, string> Page { get; init; }
    public required string Ready { get; init; }
    public required string ReadySaid { get; init; }
    public required string ReadyTested { get; init; }
    public required string ReadyConfirmed { get; init; }
    public required string InProgress { get; init; }
    public required string NotStarted { get; init; }
    public required string Exempt { get; init; }
    public required string Stuck { get; init; }
    public required string EvidenceExplained { get; init; }
    public required string NobodyRemains { get; init; }
    public required string NobodyReady { get; init; }
    public required Func<DateOnly, string, string> Week { get; init; }
    public required string Earlier { get; init; }
    public required string TrendExplained { get; init; }

    public required string Team { get; init; }
    public required string State { get; init; }
    public required string Method { get; init; }
    public required string Evidence { get; init; }
    public required string Since { get; init; }
    public required string IsReady { get; init; }
    public required string IsInProgress { get; init; }
    public required string HasNotStarted { get; init; }
    public required string IsExempt { get; init; }
    public required string IsStuck { get; init; }
    public required string Said { get; init; }
    public required string Tested { get; init; }
    public required string Confirmed { get; init; }
    public required Func<string, string> SinceDay { get; init; }
    public required string Reminders { get; init; }

    /// <summary>Gets why no reminder reaches somebody, of one of <see cref="Reach"/>.</summary>
    public required Func<string, string> CannotBeReached { get; init; }

    public required string ShowRemaining { get; init; }
    public required string ShowByMethod { get; init; }
    public required string ShowCompleted { get; init; }
    public required string ShowTeams { get; init; }
    public required string ShowTrend { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Back { get; init; }

    public required string UnknownMethod { get; init; }

    /// <summary>A team by its name, also where somebody has none.</summary>
    public string TeamName(string team) => team.Length is 0 ? NoTeam : team;

    public static ReadinessWords Swedish { get; } =
        new()
        {
            NotAManager =
                "Det här är till för chefer, och enligt personallistan har du inga medarbetare under dig. Stämmer inte det, kontakta den som sköter boten hos er. Skriv **min status** om du vill se hur långt du själv har kommit.",
            NoSuchTeam = "Bland dina medarbetare finns inget team som heter så.",
            WhichTeam = "Vilket team menar du?",
            YourTeams = "Dina team",
            NoTeam = "Utan team",
            EveryTeam = "Alla mina team",
            SmallGroups = "Små grupper",
            CountedTogether = (people, smallest) =>
                $"{people} personer räknas bara tillsammans och nämns inte vid namn. Det är för att ingen i en grupp med färre än {smallest} personer ska kunna pekas ut för någon annan än sin närmaste chef.",
            LeftOut = (people, smallest) =>
                $"{(people is 1 ? "1 person" : $"{people} personer")} är inte med här. Det är för att ingen i en grupp med färre än {smallest} personer ska kunna pekas ut för någon annan än sin närmaste chef.",
            PersonMasked = name =>
                $"{name} hör till en liten grupp, och där är det bara den närmaste chefen som får se hur långt var och en har kommit. Fråga chefen.",
            WholeLine = "alla dina team",
            NoSuchColleague = "Bland dina medarbetare hittar jag ingen med det namnet.",
            WhichColleague = "Vem menar du?",
            NameSomebody = "Skriv vem du menar, till exempel *har Anna Lind bytt?*",
            LineTitle = "Läget bland dina medarbetare",
            TeamTitle = team => $"Läget i {team}",
            RemainingTitle = (team, people) =>
                people is 1 ? $"1 person är kvar: {team}" : $"{people} personer är kvar: {team}",
            CompletedTitle = (team, people) =>
                people is 1 ? $"1 person är klar: {team}" : $"{people} personer är klara: {team}",
            MethodTitle = team => $"Metoder som används: {team}",
            TrendTitle = team => $"Utveckling: {team}",
            TeamsTitle = "Läget team för team",
            EverybodyTogether = "Alla tillsammans",
            Share = (ready, all, percent) => $"{ready} av {all} ({percent} %)",
            Page = (page, pages) => $"Sida {page} av {pages}",
            Ready = "Klara",
            ReadySaid = "Klara, uppgett",
            ReadyTested = "Klara, provat",
            ReadyConfirmed = "Klara, bekräftat",
            InProgress = "På gång",
            NotStarted = "Inte börjat",
            Exempt = "Undantagna",
            Stuck = "Har fastnat",
            EvidenceExplained =
                "Uppgett: personen säger sig ha bytt. Provat: personen säger sig också ha loggat in med den nya metoden. Bekräftat: en administratör har kontrollerat det.",
            NobodyRemains = "Ingen är kvar. Bra jobbat!",
            NobodyReady = "Ingen är klar ännu.",
            Week = (monday, day) => $"Vecka {ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue))}, från {day}",
            Earlier = "Tidigare",
            TrendExplained = "Var och en räknas den dag då personen senast rapporterade sitt byte.",
            Team = "Team",
            State = "Läge",
            Method = "Metod",
            Evidence = "Underlag",
            Since = "Sedan",
            IsReady = "klar",
            IsInProgress = "på gång",
            HasNotStarted = "har inte börjat",
            IsExempt = "undantagen",
            IsStuck = "har fastnat",
            Said = "uppgett",
            Tested = "provat",
            Confirmed = "bekräftat",
            SinceDay = day => $"sedan {day}",
            Reminders = "Påminnelser",
            CannotBeReached = obstacle =>
                "kan inte nås av boten: "
                + obstacle switch
                {
                    Reach.NoConversation => "har ingen chatt med den",
                    Reach.Blocked => "har blockerat den",
                    _ => "har tagit bort den",
                },
            ShowRemaining = "Vilka är kvar?",
            ShowByMethod = "Per metod",
            ShowCompleted = "Klara",
            ShowTeams = "Per team",
            ShowTrend = "Utveckling",
            Previous = "Föregående",
            Next = "Nästa",
            Back = "Till läget",
            UnknownMethod = "ej angivet",
        };

    public static ReadinessWords English { get; } =
        new()
        {
            NotAManager =
                "This is for managers, and according to the staff list nobody reports to you. If that is wrong, contact the person who runs the bot at your organisation. Write **my status** to see how far you have come yourself.",
            NoSuchTeam = "There is no team of that name among your staff.",
            WhichTeam = "Which team do you mean?",
            YourTeams = "Your teams",
            NoTeam = "No team",
            EveryTeam = "All my teams",
            SmallGroups = "Small groups",
            CountedTogether = (people, smallest) =>
                $"{people} people are counted together only and not named, so that nobody in a group of fewer than {smallest} can be singled out by anyone but their own manager.",
            LeftOut = (people, smallest) =>
                $"{(people is 1 ? "1 person is" : $"{people} people are")} not included here, so that nobody in a group of fewer than {smallest} can be singled out by anyone but their own manager.",
            PersonMasked = name =>
                $"{name} belongs to a small group, where only the group's own manager may see how far each person has come. Please ask that manager.",
            WholeLine = "all your teams",
            NoSuchColleague = "I find nobody of that name among your staff.",
            WhichColleague = "Whom do you mean?",
            NameSomebody = "Write whom you mean, for instance *has Anna Lind switched?*",
            LineTitle = "Where your staff are",
            TeamTitle = team => $"Where {team} is",
            RemainingTitle = (team, people) =>
                people is 1 ? $"1 person is left: {team}" : $"{people} people are left: {team}",
            CompletedTitle = (team, people) =>
                people is 1 ? $"1 person is ready: {team}" : $"{people} people are ready: {team}",
            MethodTitle = team => $"Methods in use: {team}",
            TrendTitle = team => $"Trend: {team}",
            TeamsTitle = "Team by team",
            EverybodyTogether = "Everybody together",
            Share = (ready, all, percent) => $"{ready} of {all} ({percent}%)",
            Page = (page, pages) => $"Page {page} of {pages}",
            Ready = "Ready",
            ReadySaid = "Ready, said",
            ReadyTested = "Ready, tested",
            ReadyConfirmed = "Ready, confirmed",
            InProgress = "In progress",
            NotStarted = "Not started",
            Exempt = "Exempt",
            Stuck = "Stuck",
            EvidenceExplained =
                "Said: the person says they have switched. Tested: they also say they have logged in with the new method. Confirmed: an administrator has checked it.",
            NobodyRemains = "Nobody is left. Well done!",
            NobodyReady = "Nobody is ready yet.",
            Week = (_, day) => $"Week from {day}",
            Earlier = "Earlier",
            TrendExplained = "Everybody is counted on the day on which they last reported their switch.",
            Team = "Team",
            State = "State",
            Method = "Method",
            Evidence = "Evidence",
            Since = "Since",
            IsReady = "ready",
            IsInProgress = "in progress",
            HasNotStarted = "not started",
            IsExempt = "exempt",
            IsStuck = "stuck",
            Said = "said",
            Tested = "tested",
            Confirmed = "confirmed",
            SinceDay = day => $"since {day}",
            Reminders = "Reminders",
            CannotBeReached = obstacle =>
                "cannot be reached by the bot: "
                + obstacle switch
                {
                    Reach.NoConversation => "has no chat with it",
                    Reach.Blocked => "has blocked it",
                    _ => "has removed it",
                },
            ShowRemaining = "Who is left?",
            ShowByMethod = "By method",
            ShowCompleted = "Ready",
            ShowTeams = "By team",
            ShowTrend = "Trend",
            Previous = "Previous",
            Next = "Next",
            Back = "Back to the overview",
            UnknownMethod = "not given",
        };
}
