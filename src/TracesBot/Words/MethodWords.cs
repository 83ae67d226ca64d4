namespace TracesBot.Words;

/// <summary>What the verification methods are called, and why one suits a person better than another.</summary>
internal sealed record MethodWords
{
    public required IReadOnlyDictionary<string, MethodText> Texts { get; init; }
    public required string Recommended { get; init; }
    public required string HaveBankId { get; init; }
    public required string HaveFreja { get; init; }
    public required string HaveOtherEid { get; init; }
    public required string InComputer { get; init; }
    public required string InPhone { get; init; }
    public required string WithoutPhone { get; init; }
    public required string HasToBeBought { get; init; }
    public required string AskIt { get; init; }
    public required string Listed { get; init; }
    public required string NeedsDevice { get; init; }
    public required string NoBankId { get; init; }
    public required string NoFreja { get; init; }
    public required string NoOtherEid { get; init; }
    public required string NotAllowed { get; init; }

    public static MethodWords Swedish { get; } =
        new()
        {
            Texts = new Dictionary<string, MethodText>(StringComparer.Ordinal)
            {
                ["eu-login-app"] = new(
                    "EU Login-appen",
                    "en telefon eller surfplatta med skärmlås, och en dator vid kopplingen",
                    "gratis"
                ),
                ["bankid"] = new("BankID", "ett BankID som fungerar", "inget att köpa"),
                ["freja"] = new("Freja+", "Freja-appen med Freja+ aktiverat", "inget att köpa"),
                ["other-eid"] = new(
                    "e-legitimation från ett annat land",
                    "en e-legitimation från ett land som visas i EU Login",
                    "inget att köpa"
                ),
                ["security-key"] = new(
                    "säkerhetsnyckel",
                    "en fysisk nyckel, till exempel en YubiKey",
                    "nyckeln måste köpas"
                ),
                ["trusted-platform"] = new(
                    "datorns skärmlås",
                    "en dator med Windows Hello eller en Mac med Touch ID",
                    "inget att köpa"
                ),
                ["passkey"] = new(
                    "lösennyckel (passkey)",
                    "en telefon eller surfplatta med skärmlås",
                    "inget att köpa"
                ),
            },
            Recommended = "Kommissionen rekommenderar den, och du har en telefon eller surfplatta.",
            HaveBankId = "Du har redan BankID, och Livsmedelsverket nämner det som ett alternativ.",
            HaveFreja = "Du har redan Freja+, och Livsmedelsverket nämner det som ett alternativ.",
            HaveOtherEid = "Du har redan en e-legitimation. Den går att koppla om landets flagga visas i EU Login.",
            InComputer = "Allt som behövs finns i din dator. Metoden fungerar bara på den datorn.",
            InPhone = "Allt som behövs finns i din telefon eller surfplatta.",
            WithoutPhone = "Den passar dig som inte använder telefon, och går att flytta mellan datorer.",
            HasToBeBought = "Den går att flytta mellan datorer, men är den enda metoden som måste köpas.",
            AskIt = "Den kan passa, men fråga först it-supporten om den är tillåten på din dator.",
            Listed = "Den finns bland metoderna som ersätter den gamla.",
            NeedsDevice = "Den kräver en telefon eller surfplatta.",
            NoBankId = "Du sa inte att du har BankID.",
            NoFreja = "Du sa inte att du har Freja+.",
            NoOtherEid = "Du sa inte att du har en e-legitimation från ett annat land.",
            NotAllowed = "Den kräver en dator där skärmlåset får användas.",
        };

    public static MethodWords English { get; } =
        new()
        {
            Texts = new Dictionary<string, MethodText>(StringComparer.Ordinal)
            {
                ["eu-login-app"] = new(
                    "the EU Login app",
                    "a phone or tablet with a screen lock, and a computer for the linking",
                    "free"
                ),
                ["bankid"] = new("BankID", "a BankID that works", "nothing to buy"),
                ["freja"] = new("Freja+", "the Freja app with Freja+ activated", "nothing to buy"),
                ["other-eid"] = new(
                    "an eID from another country",
                    "an eID from a country shown in EU Login",
                    "nothing to buy"
                ),
                ["security-key"] = new(
                    "a security key",
                    "a physical key, for example a YubiKey",
                    "the key has to be bought"
                ),
                ["trusted-platform"] = new(
                    "the computer's screen lock",
                    "a computer with Windows Hello or a Mac with Touch ID",
                    "nothing to buy"
                ),
                ["passkey"] = new("a passkey", "a phone or tablet with a screen lock", "nothing to buy"),
            },
            Recommended = "The Commission recommends it, and you have a phone or tablet.",
            HaveBankId =
                "You already have BankID, and Livsmedelsverket (the Swedish Food Agency) names it as an alternative.",
            HaveFreja =
                "You already have Freja+, and Livsmedelsverket (the Swedish Food Agency) names it as an alternative.",
            HaveOtherEid = "You already have an eID. It can be linked if the country's flag is shown in EU Login.",
            InComputer = "All it needs is in your computer. The method works on that computer only.",
            InPhone = "All it needs is in your phone or tablet.",
            WithoutPhone = "It suits those who do not use a phone, and can be carried between computers.",
            HasToBeBought = "It can be carried between computers, but is the only method that has to be bought.",
            AskIt = "It may suit you, but first ask IT support whether it is allowed on your computer.",
            Listed = "It is among the methods that replace the old one.",
            NeedsDevice = "It needs a phone or tablet.",
            NoBankId = "You did not say that you have BankID.",
            NoFreja = "You did not say that you have Freja+.",
            NoOtherEid = "You did not say that you have an eID from another country.",
            NotAllowed = "It needs a computer whose screen lock may be used.",
        };

    /// <summary>The name as it stands inside a sentence; a method that nobody has named here goes by its id.</summary>
    public string Name(string method) => Find(method)?.Name ?? method;

    /// <summary>The name as it stands on a button or at the start of a line.</summary>
    public string Title(string method)
    {
        var name = Name(method);

        return string.Concat(name[..1].ToUpperInvariant(), name[1..]);
    }

    public MethodText? Find(string method) => Texts.GetValueOrDefault(method);
}

/// <summary>A method in words: its name, what it needs, and what it costs.</summary>
internal sealed record MethodText(string Name, string Needs, string Cost);
