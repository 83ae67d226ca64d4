using System.Collections.Frozen;

namespace TracesBot.Understanding.Naming;

/// <summary>The words around names in managers' questions, folded.</summary>
internal static class NameWords
{
    public static readonly string[] TeamLeads =
    [
        "pa",
        "i",
        "in",
        "for",
        "of",
        "at",
        "hos",
        "inom",
        "within",
        "from",
        "fran",
        "team",
        "teamet",
        "gruppen",
        "avdelningen",
        "avdelning",
        "enheten",
        "till",
    ];

    public static readonly string[] PlaceLeads = ["pa", "i", "in", "at", "from", "fran", "hos", "team"];

    public static readonly string[] PersonLeads =
    [
        "ar",
        "har",
        "is",
        "has",
        "did",
        "does",
        "for",
        "of",
        "on",
        "anvander",
        "pa",
        "kor",
        "upp",
        "up",
        "check",
        "about",
        "hur",
        "visa",
        "show",
        "status",
        "kollegan",
        "kollega",
        "colleague",
    ];

    private static readonly FrozenSet<string> Ordinary = (
        // Pronouns, articles, joining words, questions
        "jag du han hon den det vi ni de dem dom man min mitt mina din ditt dina var vart vara vår sin sitt sina er ert era hans hennes deras "
        + "i you he she it we they them my your our their his her me us the a an this that these those en ett nan nat nagon nagot nagra alla all "
        + "och and or eller men but som att om when where who whom whose what which why how nar var vem vilka vilken vilket vad hur varfor hela whole "
        + "pa till fran av med for i in on at of to from by with within over under per vid hos inom since sedan sen senaste last next nasta forra "
        + "inte not no nej ja yes ok okej hej hello hi tack please pls tacksam snalla kan can could du vill want need behover ska skulle would will "
        + "ar is are was were be been am har has have had hade did do does gor gjort gjorde gor kor use uses using anvander valt chose bytt byter byta bytte "
        // What managers ask about
        + "team teamet teamets grupp gruppen gruppens avdelning avdelningen department dept unit enhet enheten group people folk personal personalen staff "
        + "medarbetare anstallda employees colleague colleagues kollega kollegor crew gang ganget manager chef chefen members medlemmar organisation organization "
        + "organisationen bolaget foretaget company firman koncernen lista listan list listor rapport report status statusen laget lage lagesrapport lagesbild oversikt overview "
        + "summary sammanfattning readiness beredskap trend trenden prognos forecast progress framsteg siffror numbers figures antal andel share percent procent graph graf "
        + "excel csv pdf fil file xlsx exportera download ladda ner save spara show visa ge give get fetch hamta skicka send make skapa ta fram "
        + "klar klara klart done ready redo fardig fardiga finished complete completed switched moved changed gone over kvar remaining left saknas missing stuck fast "
        + "fastnat utelasta locked out stragglers efterslantrare efterslantrarna still fortfarande an annu yet already redan "
        + "metod metoder metoderna metodval method methods login inloggning inloggningssatt sms app appen eu bankid freja freja+ passkey passkeys yubikey nyckel key keys "
        + "windows hello traces nt mitid eid mfa hur manga many much few fler flera more most mest var "
        + "paminn paminna paminnelse paminnelser remind reminder nudge ping pinga puffa chase skjut many just nu now idag today igar yesterday imorgon tomorrow "
        + "vecka veckan veckor week weeks manad manaden manader month months ar year years dag dagar day days oktober october november december januari january februari february "
        + "mars march april maj may juni june juli july augusti august september monday tuesday wednesday thursday friday saturday sunday mandag mandags tisdag tisdags "
        + "onsdag onsdags torsdag torsdags fredag fredags lordag sondag jul christmas sommaren summer hosten autumn varen spring "
        + "jamfort jamfor compare compared compared jamforelse weekly vecko dagens samma same mig sig oss gar gatt ga gick ligger look looks looking doing going see se tell "
        + "status klart varken any anyone anybody nagonting ingen none everybody everyone alla somebody och resp versus kontra vs eller "
        + "bytet switch switching changing svarat replied report reported rapporterat fixat fixed completed undantagen exempt guide guiden done hur utav listan"
    ).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOrdinary(string folded) =>
        Ordinary.Contains(folded) || folded.Length == 0 || char.IsAsciiDigit(folded[0]);
}
