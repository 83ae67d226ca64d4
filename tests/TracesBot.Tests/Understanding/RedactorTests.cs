using System.Collections.Frozen;
using TracesBot.Words;

namespace TracesBot.Understanding;

public sealed class RedactorTests
{
    private static readonly FrozenSet<string> Names = new[] { "anna", "ek", "asa", "oberg", "sten" }.ToFrozenSet();

    [Theory]
    [InlineData("Har Anna Ek behörighet?", "Har (namn) (namn) behörighet?")]
    [InlineData("har anna ek behörighet?", "har (namn) (namn) behörighet?")]
    [InlineData("Fråga Åsa om fakturan", "Fråga (namn) om fakturan")]
    [InlineData("Ek är ett träslag, sten är det inte", "Ek är ett träslag, sten är det inte")]
    [InlineData("Mejla anna.ek@firma.se idag", "Mejla (e-post) idag")]
    [InlineData("ring 070-123 45 67 eller +46 8 123 45 67", "ring (telefon) eller (telefon)")]
    [InlineData("konto 1234 5678 901", "konto (nummer)")]
    [InlineData("fel 5305 den 2026-11-24, kod 39241000", "fel 5305 den 2026-11-24, kod 39241000")]
    [InlineData("se https://evil.example/x?y=1 nu", "se (länk) nu")]
    [InlineData("[klicka](http://x.se) *här*\n\nnu", "klicka (länk) här nu")]
    public void What_tells_who_it_is_about_is_taken_out(string written, string kept) =>
        Redactor.Redact(written, Names, Language.Swedish).ShouldBe(kept);

    [Fact]
    public void A_long_text_is_cut() =>
        Redactor.Redact(new string('x', 100_000), Names, Language.English).Length.ShouldBeLessThan(310);

    [Theory]
    [InlineData("Mitt lösenord är Sommar2026. Varför kommer jag inte in?", "Varför kommer jag inte in?")]
    [InlineData("PIN 4711 fungerar inte", "PIN fungerar inte")]
    [InlineData("lösenordet är kanelbulle", "")]
    [InlineData("Lösenordet är kanelbulle. När slutade SMS?", "När slutade SMS?")]
    [InlineData("När slutade SMS?", "När slutade SMS?")]
    public void A_secret_is_taken_out_and_the_question_stays(string written, string left) =>
        SecretMask.Without(written).ShouldBe(left);
}
