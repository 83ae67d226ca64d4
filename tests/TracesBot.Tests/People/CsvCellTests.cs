namespace TracesBot.People;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("Import Göteborg")]
    [InlineData("Åsa Öberg-Ek")]
    [InlineData("asa@example.se")]
    [InlineData("1 = 1")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("42")]
    public void What_no_spreadsheet_takes_for_a_formula_stays_as_it_is(string text) => CsvCell.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\";\"Import\")")]
    [InlineData("+46 70 123")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u00A0@SUM(1)")]
    [InlineData("\"=1+1\"")]
    [InlineData("'=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(1)")]
    public void What_a_spreadsheet_may_take_for_a_formula_becomes_text(string text) =>
        CsvCell.Of(text).ShouldBe($"'{text}");

    [Fact]
    public void A_table_quotes_what_needs_it_and_reads_back_as_it_was()
    {
        using var output = new StringWriter();

        CsvTable.Write(
            output,
            ["namn", "grupp"],
            [
                ["Öberg, Åsa", "\"Import\""],
                ["=1+1", "två\nrader"],
            ]
        );

        output.ToString().ShouldBe("namn,grupp\r\n\"Öberg, Åsa\",\"\"\"Import\"\"\"\r\n'=1+1,\"två\nrader\"\r\n");
    }
}
