namespace TracesBot.Words;

/// <summary>
/// What the page in Teams says beside the words of the chat. It goes to the browser as it is, so what varies stands in
/// braces instead of being filled in here.
/// </summary>
internal sealed record TabWords
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Skip { get; init; }
    public required string AsOf { get; init; }
    public required string Refresh { get; init; }

    public required string Overview { get; init; }
    public required string Trend { get; init; }
    public required string Methods { get; init; }
    public required string Teams { get; init; }
    public required string MostRemaining { get; init; }
    public required string People { get; init; }

    public required string ReadyShare { get; init; }
    public required string Remain { get; init; }
    public required string Group { get; init; }
    public required string Number { get; init; }
    public required string Week { get; init; }
    public required string WeekFrom { get; init; }
    public required string GotReady { get; init; }
    public required string ShowTeam { get; init; }
    public required string Chart { get; init; }
    public required string Remaining { get; init; }
    public required string StuckOfRemaining { get; init; }

    public required string Filter { get; init; }
    public required string Everybody { get; init; }
    public required string EveryMethod { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string SortedBy { get; init; }
    public required string Ascending { get; init; }
    public required string Descending { get; init; }
    public required string Found { get; init; }
    public required string FoundOne { get; init; }
    public required string FoundNobody { get; init; }
    public required string Page { get; init; }
    public required string Download { get; init; }
    public required string Downloaded { get; init; }

    public required string Loading { get; init; }
    public required string TryAgain { get; init; }
    public required string OpenInTeams { get; init; }
    public required string NotSignedIn { get; init; }
    public required string NotAManager { get; init; }
    public required string ForeignTeam { get; init; }
    public required string SmallGroup { get; init; }
    public required string UnknownFilter { get; init; }
    public required string KeysMissing { get; init; }
    public required string Failed { get; init; }

    public required string SignInHere { get; init; }
    public required string SignInWhy { get; init; }
    public required string PersonId { get; init; }
    public required string SignIn { get; init; }

    public static TabWords Swedish { get; } =
        new()
        {
            Title = "Läget i mina team",
            Intro = "Så långt har dina medarbetare kommit med att byta verifieringsmetod.",
            Skip = "Hoppa till innehållet",
            AsOf = "Hämtat {time}",
            Refresh = "Uppdatera",
            Overview = "Översikt",
            Trend = "Klara vecka för vecka",
            Methods = "Metoder som används",
            Teams = "Team för team",
            MostRemaining = "Team där flest är kvar",
            People = "Personer",
            ReadyShare = "{ready} av {all} är klara",
            Remain = "är kvar",
            Group = "Grupp",
            Number = "Antal",
            Week = "Vecka",
            WeekFrom = "Vecka {week}, från {day}",
            GotReady = "Blev klara",
            ShowTeam = "Visa bara {team}",
            Chart = "Diagram: {text}",
            Remaining = "Kvar",
            StuckOfRemaining = "Har fastnat, av dem som är kvar",
            Filter = "Urval",
            Everybody = "Alla",
            EveryMethod = "Alla metoder",
            Name = "Namn",
            NameHint = "Sök på en del av namnet",
            SortedBy = "Sorterat efter {column}, {direction}.",
            Ascending = "stigande",
            Descending = "fallande",
            Found = "{people} personer",
            FoundOne = "1 person",
            FoundNobody = "Ingen passar in på urvalet.",
            Page = "Sida {page} av {pages}",
            Download = "Ladda ner som CSV",
            Downloaded = "Filen är nedladdad.",
            Loading = "Hämtar …",
            TryAgain = "Försök igen",
            OpenInTeams =
                "Öppna sidan i Microsoft Teams. Du hittar den som en flik i TracesBot, bredvid chatten. Där vet sidan vem du är.",
            NotSignedIn =
                "Teams kunde inte visa vem du är. Ladda om fliken. Hjälper inte det, kontakta den som sköter boten hos er.",
            NotAManager =
                "Sidan är till för chefer, och enligt personallistan har du inga medarbetare under dig. Stämmer inte det, kontakta den som sköter boten hos er.",
            ForeignTeam = "Bland dina medarbetare finns inget team som heter så.",
            SmallGroup = "Teamet är så litet att bara den närmaste chefen får se hur det går för det.",
            UnknownFilter = "Urvalet finns inte. Ladda om sidan och välj igen.",
            KeysMissing = "Det går inte att kontrollera inloggningen just nu. Försök igen om en stund.",
            Failed = "Något gick fel. Försök igen om en stund.",
            SignInHere = "Vem vill du vara?",
            SignInWhy =
                "Boten körs för utveckling på den här datorn. Därför väljer du själv vem du är. I Teams går det inte.",
            PersonId = "Personens id",
            SignIn = "Visa läget",
        };

    public static TabWords English { get; } =
        new()
        {
            Title = "Where my teams are",
            Intro = "How far your staff have come with changing their verification method.",
            Skip = "Skip to the content",
            AsOf = "As of {time}",
            Refresh = "Refresh",
            Overview = "Overview",
            Trend = "Ready week by week",
            Methods = "Methods in use",
            Teams = "Team by team",
            MostRemaining = "Teams with the most people left",
            People = "People",
            ReadyShare = "{ready} of {all} are ready",
            Remain = "are left",
            Group = "Group",
            Number = "Number",
            Week = "Week",
            WeekFrom = "Week from {day}",
            GotReady = "Got ready",
            ShowTeam = "Show only {team}",
            Chart = "Chart: {text}",
            Remaining = "Left",
            StuckOfRemaining = "Stuck, of those who are left",
            Filter = "Filter",
            Everybody = "Everybody",
            EveryMethod = "Every method",
            Name = "Name",
            NameHint = "Search for a part of the name",
            SortedBy = "Sorted by {column}, {direction}.",
            Ascending = "ascending",
            Descending = "descending",
            Found = "{people} people",
            FoundOne = "1 person",
            FoundNobody = "Nobody matches the filter.",
            Page = "Page {page} of {pages}",
            Download = "Download as CSV",
            Downloaded = "The file has been downloaded.",
            Loading = "Loading …",
            TryAgain = "Try again",
            OpenInTeams =
                "Open the page in Microsoft Teams. You find it as a tab in TracesBot, beside the chat. There the page knows who you are.",
            NotSignedIn =
                "Teams could not show who you are. Reload the tab. If that does not help, contact the person who runs the bot at your organisation.",
            NotAManager =
                "The page is for managers, and according to the staff list nobody reports to you. If that is wrong, contact the person who runs the bot at your organisation.",
            ForeignTeam = "There is no team of that name among your staff.",
            SmallGroup = "The team is so small that only its own manager may see how it is doing.",
            UnknownFilter = "There is no such filter. Reload the page and choose again.",
            KeysMissing = "Your sign-in cannot be checked just now. Try again in a while.",
            Failed = "Something went wrong. Try again in a while.",
            SignInHere = "Who do you want to be?",
            SignInWhy =
                "The bot runs for development on this computer, so you choose who you are. In Teams that is not possible.",
            PersonId = "The person's id",
            SignIn = "Show the page",
        };
}
