namespace TracesBot.Answers.Questions;

public sealed class QuestionKeyTests
{
    [Theory]
    [InlineData("Hur exporterar jag honung till Japan?", "hur exporterar man honung till japan")]
    [InlineData("Hur exporterar jag honung till Japan?", "Honung till Japan, hur exporterar jag?")]
    [InlineData("Hur exporterar jag honung till Japan?", "Hej! Hur exporterar jag honnung till Japan? Tack")]
    [InlineData("När öppnar kontrollen i Malmö på lördag?", "nar oppnar kontrollen i malmo pa lördag")]
    [InlineData("Can (name) send honey to Japan?", "can I send honey to Japan")]
    public void The_same_question_in_other_words_is_the_same(string one, string other) =>
        QuestionKey.IsSame(QuestionKey.Of(one), QuestionKey.Of(other)).ShouldBeTrue();

    [Theory]
    [InlineData("Hur exporterar jag honung till Japan?", "Hur exporterar jag honung till Kina?")]
    [InlineData("När öppnar kontrollen i Malmö på lördag?", "När öppnar kontrollen i Göteborg på lördag?")]
    [InlineData("Vad kostar honung?", "Vad kostar honung i Japan?")]
    [InlineData("Vad kostar det?", "Vad heter du?")]
    public void Another_question_is_another(string one, string other) =>
        QuestionKey.IsSame(QuestionKey.Of(one), QuestionKey.Of(other)).ShouldBeFalse();

    [Theory]
    [InlineData("vad är det?")]
    [InlineData("(namn) (telefon)")]
    [InlineData("👍")]
    [InlineData("")]
    public void A_question_without_a_word_that_means_something_has_no_key(string text) =>
        QuestionKey.Of(text).ShouldBe("");
}
