using TracesBot.Understanding.Naming;

namespace TracesBot.Understanding;

public sealed class NamesTests
{
    [Theory]
    [InlineData("hur många på Import Göteborg har inte bytt?", "Import Göteborg")]
    [InlineData("Hur ligger Tullgruppen till?", "Tullgruppen")]
    [InlineData("hur går det för oss på Tull & Spedition", "Tull & Spedition")]
    [InlineData("läget i Kvalitet och Miljö", "Kvalitet och Miljö")]
    [InlineData("status för importavdelningen tack", "importavdelningen")]
    [InlineData("är Frukt & Grönt redo?", "Frukt & Grönt")]
    [InlineData("visa team Export Syd", "Export Syd")]
    [InlineData("who in Customs West finished last week?", "Customs West")]
    [InlineData("Purchasing's curve", "Purchasing")]
    [InlineData("hur många använder bankid på kvalitet", "kvalitet")]
    [InlineData("Hur ligger mitt team till?", null)]
    [InlineData("Vilka har inte bytt än?", null)]
    [InlineData("how many have switched in the team", null)]
    [InlineData("How many of my people use BankID?", null)]
    public void A_manager_who_names_a_team_is_asked_about_no_other(string text, string? team) =>
        Names.Team(text).ShouldBe(team);

    [Theory]
    [InlineData("Har Anna Lindqvist bytt?", "Anna Lindqvist", null)]
    [InlineData("är johan klar", "johan", null)]
    [InlineData("Har Erik på Tullgruppen gått över till Freja?", "Erik", "Tullgruppen")]
    [InlineData("status för Mohammed Ali", "Mohammed Ali", null)]
    [InlineData("har hon, Elisabet Kvist, gjort det", "Elisabet Kvist", null)]
    [InlineData("show Åsa Bergström's status", "Åsa Bergström", null)]
    [InlineData("is lars done yet", "lars", null)]
    [InlineData("did Mats in Customs West switch to the app", "Mats", "Customs West")]
    public void A_manager_who_names_a_colleague_is_understood(string text, string person, string? team) =>
        Names.Person(text).ShouldBe((person, team));

    [Theory]
    [InlineData("jag har bytt till bank-id", "bankid")]
    [InlineData("Freja+ nu", "freja")]
    [InlineData("hur många bankid resp freja", "bankid freja")]
    [InlineData("en säkerhetsnyckel", "security-key")]
    [InlineData("my Yubikey", "security-key")]
    [InlineData("lösennyckel i telefonen", "passkey")]
    [InlineData("Windows Hello", "trusted-platform")]
    [InlineData("the EU Login app", "eu-login-app")]
    [InlineData("MitID", "other-eid")]
    [InlineData("vad är klockan", "")]
    public void A_person_who_names_methods_is_understood(string text, string methods) =>
        string.Join(' ', Methods.Find(text)).ShouldBe(methods);

    [Theory]
    [InlineData("byt till engelska", "English")]
    [InlineData("svenska tack", "Swedish")]
    [InlineData("from Swedish to English please", "English")]
    [InlineData("byt från engelska till svenska", "Swedish")]
    [InlineData("byt språk", null)]
    public void A_person_who_asks_for_a_language_gets_it(string text, string? language) =>
        (LanguageNames.Find(text)?.ToString()).ShouldBe(language);
}
