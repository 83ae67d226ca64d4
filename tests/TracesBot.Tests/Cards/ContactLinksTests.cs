namespace TracesBot.Cards;

public sealed class ContactLinksTests
{
    [Theory]
    [InlineData("Skriv till a-b@ec.europa.eu.", "Skriv till [a-b@ec.europa.eu](mailto:a-b@ec.europa.eu).")]
    [InlineData("växel 018-17 55 00, kl. 8–18", "växel [018\u201117\u00a055\u00a000](tel:+4618175500), kl. 8–18")]
    [InlineData("+32 2 297 63 50", "[+32\u00a02\u00a0297\u00a063\u00a050](tel:+3222976350)")]
    [InlineData("[Skriv](mailto:a@b.se) nu", "[Skriv](mailto:a@b.se) nu")]
    [InlineData("se https://x.se/a@b.se nu", "se https://x.se/a@b.se nu")]
    [InlineData("den 30 juni 2025, 2026-11-24 och OPER-029", "den 30 juni 2025, 2026-11-24 och OPER-029")]
    [InlineData("vid @ ingenting", "vid @ ingenting")]
    public void Addresses_and_numbers_can_be_pressed_and_nothing_else(string text, string linked) =>
        ContactLinks.In(text).ShouldBe(linked);
}
