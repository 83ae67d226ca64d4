namespace TracesBot.Words;

/// <summary>What the bot tells those who run it about itself.</summary>
internal sealed record SelfCheckWords
{
    public required string WhatToDo { get; init; }
    public required Func<string, string> Footer { get; init; }
    public required Func<string, string, string> At { get; init; }
    public required Func<string, string, string> Lasted { get; init; }
    public required Func<int, string> InDays { get; init; }
    public required Func<long, string> Duration { get; init; }

    public required WarningWords Secret { get; init; }
    public required WarningWords Certificate { get; init; }
    public required WarningWords Token { get; init; }
    public required WarningWords Reminders { get; init; }
    public required WarningWords Answers { get; init; }
    public required WarningWords FollowUps { get; init; }
    public required WarningWords StandingWaves { get; init; }
    public required WarningWords StoppedWaves { get; init; }
    public required WarningWords Roster { get; init; }
    public required WarningWords Disc { get; init; }

    public static SelfCheckWords Swedish { get; } =
        new()
        {
            WhatToDo = "Gör så här",
            Footer = since => $"Upptäckt {since}. Du får det här för att du är en av dem som sköter boten.",
            At = (day, time) => $"den {day} kl. {time}",
            Lasted = (since, until) => $"Felet fanns från {since} till {until}. Du behöver inte göra något mer.",
            InDays = days =>
                days switch
                {
                    <= 0 => "i dag",
                    1 => "i morgon",
                    _ => $"om {days} dagar",
                },
            Duration = minutes =>
                minutes switch
                {
                    1 => "1 minut",
                    < 120 => $"{minutes} minuter",
                    < 48 * 60 => $"{minutes / 60} timmar",
                    _ => $"{minutes / (24 * 60)} dygn",
                },
            Secret = new()
            {
                Title = it =>
                    it.When is null ? "Botens klienthemlighet har gått ut" : $"Botens klienthemlighet går ut {it.When}",
                Text = it =>
                    it.When is null
                        ? $"Sista dagen var den {it.Ends}. Utan en giltig hemlighet kan boten varken svara eller påminna."
                        : $"Sista dagen är den {it.Ends}. Därefter kan boten varken svara eller påminna.",
                Do =
                    "Skapa en ny klienthemlighet för appregistreringen i Entra. Skriv in den i MicrosoftAppPassword och dess sista dag i MicrosoftAppPasswordExpires. Starta sedan om boten. Är hemligheten redan bytt behöver du bara rätta dagen.",
                Mended = "Klienthemligheten är bytt",
            },
            Certificate = new()
            {
                Title = it => it.When is null ? "Botens certifikat har gått ut" : $"Botens certifikat går ut {it.When}",
                Text = it =>
                    it.When is null
                        ? $"Sista dagen var den {it.Ends}. Utan ett giltigt certifikat kan boten varken svara eller påminna."
                        : $"Sista dagen är den {it.Ends}. Därefter kan boten varken svara eller påminna.",
                Do =
                    "Skaffa ett nytt certifikat och lägg till det i appregistreringen i Entra. Byt filen som MicrosoftAppCertificatePath pekar på, och starta om boten.",
                Mended = "Certifikatet är bytt",
            },
            Token = new()
            {
                Title = _ => "Entra nekar boten en token",
                Text = it => $"Entra svarar ”{it.Code}”. Så länge det är så kan boten varken svara eller påminna.",
                Do =
                    "Jämför MicrosoftAppId, MicrosoftAppTenantId och hemligheten eller certifikatet med appregistreringen i Entra. Rätta det som skiljer, och starta om boten.",
                Mended = "Boten får en token av Entra igen",
            },
            Reminders = new()
            {
                Title = _ => "Påminnelser som någon har bett om är sena",
                Text = it =>
                    $"Den äldsta skulle ha gått ut för {it.For} arbetstid sedan. Personer som väntar: {it.Count}.",
                Do =
                    "Kör kommandot doctor på servern: det visar om någon nod är i gång och om databasen svarar. Starta om boten om den har stannat.",
                Mended = "Påminnelser går ut i tid igen",
            },
            Answers = new()
            {
                Title = _ => "Svar på öppna frågor är sena",
                Text = it =>
                    $"Det äldsta svaret skulle ha gått ut för {it.For} arbetstid sedan. Personer som väntar: {it.Count}.",
                Do =
                    "Kör kommandot doctor på servern: det visar om någon nod är i gång och om boten får en token. Läs sedan loggen.",
                Mended = "Svar på öppna frågor går ut igen",
            },
            FollowUps = new()
            {
                Title = _ => "Uppföljningen av dem som har bytt är sen",
                Text = it =>
                    $"Boten frågar efter fyra veckor om metoden fortfarande fungerar. Den äldsta frågan skulle ha ställts för {it.For} arbetstid sedan. Personer som väntar: {it.Count}.",
                Do =
                    "Kör kommandot doctor på servern: det visar om någon nod är i gång och om boten får en token. Läs sedan loggen.",
                Mended = "Uppföljningen går i tid igen",
            },
            StandingWaves = new()
            {
                Title = _ => "Ett utskick av påminnelser står still",
                Text = it => $"Inget har gått ut på {it.For} arbetstid. Påminnelser som väntar: {it.Count}.",
                Do =
                    "Kör kommandona doctor och remind status på servern: de visar om någon nod är i gång och hur långt utskicket har kommit. Starta om boten om ingen nod sänder.",
                Mended = "Utskicket av påminnelser rör sig igen",
            },
            StoppedWaves = new()
            {
                Title = _ => "Ett utskick av påminnelser har stoppats",
                Text = it =>
                    $"Teams släppte inte in boten (”{it.Code}”). Påminnelser som inte har gått ut: {it.Count}.",
                Do =
                    "Rätta först botens identitet. Kommandot doctor säger vad som är fel. Skriv sedan *fortsätt utskicket* till mig eller kör remind resume, så går utskicket vidare.",
                Mended = "Inget utskick är stoppat längre",
            },
            Roster = new()
            {
                Title = _ => "Personallistan följer inte katalogen",
                Text = it =>
                    $"Hämtningen från Microsoft Graph har misslyckats i {it.For}. Senast blev svaret ”{it.Code}”.",
                Do =
                    "Kör kommandot roster sync --dry-run på servern: det visar vad Microsoft Graph svarar. Ofta har ett medgivande dragits tillbaka eller en grupp tagits bort.",
                Mended = "Personallistan följer katalogen igen",
            },
            Disc = new()
            {
                Title = _ => "Disken är snart full",
                Text = it =>
                    $"Det finns {it.Count} MB kvar där databasen ligger. När disken är full kan boten inte spara något.",
                Do = "Frigör utrymme, eller flytta databasen till en större disk.",
                Mended = "Det finns plats på disken igen",
            },
        };

    public static SelfCheckWords English { get; } =
        new()
        {
            WhatToDo = "What to do",
            Footer = since => $"Found {since}. You get this because you are one of those who run the bot.",
            At = (day, time) => $"{day} at {time}",
            Lasted = (since, until) => $"It was wrong from {since} to {until}. You need not do anything more.",
            InDays = days =>
                days switch
                {
                    <= 0 => "today",
                    1 => "tomorrow",
                    _ => $"in {days} days",
                },
            Duration = minutes =>
                minutes switch
                {
                    1 => "1 minute",
                    < 120 => $"{minutes} minutes",
                    < 48 * 60 => $"{minutes / 60} hours",
                    _ => $"{minutes / (24 * 60)} days",
                },
            Secret = new()
            {
                Title = it =>
                    it.When is null
                        ? "The bot’s client secret has expired"
                        : $"The bot’s client secret expires {it.When}",
                Text = it =>
                    it.When is null
                        ? $"Its last day was {it.Ends}. Without a valid secret the bot can neither answer nor remind."
                        : $"Its last day is {it.Ends}. After that the bot can neither answer nor remind.",
                Do =
                    "Create a new client secret for the app registration in Entra. Put it in MicrosoftAppPassword, and its last day in MicrosoftAppPasswordExpires. Then restart the bot. If the secret has been replaced already, you only need to correct the day.",
                Mended = "The client secret has been replaced",
            },
            Certificate = new()
            {
                Title = it =>
                    it.When is null ? "The bot’s certificate has expired" : $"The bot’s certificate expires {it.When}",
                Text = it =>
                    it.When is null
                        ? $"Its last day was {it.Ends}. Without a valid certificate the bot can neither answer nor remind."
                        : $"Its last day is {it.Ends}. After that the bot can neither answer nor remind.",
                Do =
                    "Get a new certificate and add it to the app registration in Entra. Replace the file that MicrosoftAppCertificatePath names, and restart the bot.",
                Mended = "The certificate has been replaced",
            },
            Token = new()
            {
                Title = _ => "Entra refuses the bot a token",
                Text = it => $"Entra answers ‘{it.Code}’. While that is so the bot can neither answer nor remind.",
                Do =
                    "Compare MicrosoftAppId, MicrosoftAppTenantId and the secret or certificate with the app registration in Entra. Correct what differs, and restart the bot.",
                Mended = "Entra gives the bot a token again",
            },
            Reminders = new()
            {
                Title = _ => "Reminders that somebody asked for are late",
                Text = it =>
                    $"The oldest should have gone out {it.For} of working time ago. People waiting: {it.Count}.",
                Do =
                    "Run the command doctor on the server: it shows whether a node is running and the database answers. Restart the bot if it has stopped.",
                Mended = "Reminders go out on time again",
            },
            Answers = new()
            {
                Title = _ => "Answers to open questions are late",
                Text = it =>
                    $"The oldest answer should have gone out {it.For} of working time ago. People waiting: {it.Count}.",
                Do =
                    "Run the command doctor on the server: it shows whether a node is running and the bot gets a token. Then read the log.",
                Mended = "Answers to open questions go out again",
            },
            FollowUps = new()
            {
                Title = _ => "The follow-up of those who have switched is late",
                Text = it =>
                    $"After four weeks the bot asks whether the method still works. The oldest question should have been asked {it.For} of working time ago. People waiting: {it.Count}.",
                Do =
                    "Run the command doctor on the server: it shows whether a node is running and the bot gets a token. Then read the log.",
                Mended = "The follow-up is on time again",
            },
            StandingWaves = new()
            {
                Title = _ => "A wave of reminders stands still",
                Text = it => $"Nothing has gone out for {it.For} of working time. Reminders waiting: {it.Count}.",
                Do =
                    "Run the commands doctor and remind status on the server: they show whether a node is running and how far the wave has come. Restart the bot if no node is sending.",
                Mended = "The wave of reminders moves again",
            },
            StoppedWaves = new()
            {
                Title = _ => "A wave of reminders was stopped",
                Text = it =>
                    $"Teams did not admit the bot (‘{it.Code}’). Reminders that have not gone out: {it.Count}.",
                Do =
                    "First put the bot’s identity right; the command doctor tells what is wrong. Then write *resume the wave* to me or run remind resume, and the wave goes on.",
                Mended = "No wave is stopped any longer",
            },
            Roster = new()
            {
                Title = _ => "The roster does not follow the directory",
                Text = it =>
                    $"Reading it from Microsoft Graph has failed for {it.For}. The latest answer was ‘{it.Code}’.",
                Do =
                    "Run the command roster sync --dry-run on the server: it shows what Microsoft Graph answers. Often consent has been withdrawn or a group removed.",
                Mended = "The roster follows the directory again",
            },
            Disc = new()
            {
                Title = _ => "The disc is nearly full",
                Text = it =>
                    $"There are {it.Count} MB left where the database lies. When the disc is full the bot cannot keep anything.",
                Do = "Make room, or move the database to a larger disc.",
                Mended = "There is room on the disc again",
            },
        };
}
