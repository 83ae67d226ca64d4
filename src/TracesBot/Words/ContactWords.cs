namespace TracesBot.Words;

/// <summary>Whom to ask about what the bot cannot answer.</summary>
internal sealed record ContactWords
{
    /// <summary>Gets those of a campaign that has its own, one a line; null where the bot's own are right.</summary>
    public string? OfCampaign { get; init; }

    public required string EuLogin { get; init; }
    public required string Traces { get; init; }
    public required string Export { get; init; }
    public required string FoodAgency { get; init; }
    public required string Organic { get; init; }
    public required string Agriculture { get; init; }
    public required string Marine { get; init; }
    public required string Customs { get; init; }
    public required string OwnAdministrator { get; init; }

    public static ContactWords Swedish { get; } =
        new()
        {
            EuLogin =
                "**Inloggning i EU Login:** EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu. Skriv användarnamn och vad som händer, men aldrig lösenordet.",
            Traces =
                "**Fel i själva TRACES NT:** kommissionens support, sante-traces@ec.europa.eu eller +32 2 297 63 50.",
            Export = "**Export i TRACES NT:** Livsmedelsverket, exportstod@slv.se.",
            FoodAgency = "**Livsmedel:** Livsmedelsverket, växel 018-17 55 00, livsmedelsverket@slv.se.",
            Organic = "**Kontroll av ekologiska varor:** Livsmedelsverket, eko.granskontroll@slv.se.",
            Agriculture =
                "**Djur, foder och växter:** Jordbruksverket, se [jordbruksverket.se](https://jordbruksverket.se).",
            Marine =
                "**Fisk som kräver fångstintyg:** Havs- och vattenmyndigheten, se [havochvatten.se](https://www.havochvatten.se/fiske-och-handel/import-och-export-av-fiskeriprodukter.html).",
            Customs = "**Tulldeklarationer:** Tullverket, se [tullverket.se](https://www.tullverket.se).",
            OwnAdministrator =
                "**Behörighet i TRACES NT:** fråga först företagets egen TRACES-administratör eller den behöriga myndigheten.",
        };

    public static ContactWords English { get; } =
        new()
        {
            EuLogin =
                "**Login in EU Login:** EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu. Give your user name and what happens, but never the password.",
            Traces =
                "**Faults in TRACES NT itself:** the Commission’s support, sante-traces@ec.europa.eu or +32 2 297 63 50.",
            Export = "**Export in TRACES NT:** Livsmedelsverket (the Swedish Food Agency), exportstod@slv.se.",
            FoodAgency =
                "**Food:** Livsmedelsverket (the Swedish Food Agency), switchboard 018-17 55 00, livsmedelsverket@slv.se.",
            Organic =
                "**Control of organic goods:** Livsmedelsverket (the Swedish Food Agency), eko.granskontroll@slv.se.",
            Agriculture =
                "**Animals, feed and plants:** Jordbruksverket (the Swedish Board of Agriculture), see [jordbruksverket.se](https://jordbruksverket.se).",
            Marine =
                "**Fish that needs a catch certificate:** Havs- och vattenmyndigheten (the Swedish Agency for Marine and Water Management), see [havochvatten.se](https://www.havochvatten.se/fiske-och-handel/import-och-export-av-fiskeriprodukter.html).",
            Customs =
                "**Customs declarations:** Tullverket (Swedish Customs), see [tullverket.se](https://www.tullverket.se).",
            OwnAdministrator =
                "**Access in TRACES NT:** first ask your company’s own TRACES administrator or the competent authority.",
        };
}
