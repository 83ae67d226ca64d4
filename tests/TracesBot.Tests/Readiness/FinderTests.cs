namespace TracesBot.Readiness;

public sealed class FinderTests
{
    private static readonly string[] Teams =
    [
        "Import Göteborg",
        "Import Malmö",
        "Export Malmö",
        "Djurimport",
        "Tull & Spedition",
        "Kvalitet och Miljö",
        "Inköp Asien",
        "Lager",
    ];

    [Theory]
    [InlineData("Import Göteborg", "Import Göteborg")]
    [InlineData("import goteborg", "Import Göteborg")]
    [InlineData("IMPORTGÖTEBORG", "Import Göteborg")]
    [InlineData("göteborg", "Import Göteborg")]
    [InlineData("Göteborg import", "Import Göteborg")]
    [InlineData("Imprt Götebrog", "Import Göteborg")]
    [InlineData("teamet Import Göteborg", "Import Göteborg")]
    [InlineData("Import Göteborgs", "Import Göteborg")]
    [InlineData("djurimporten", "Djurimport")]
    [InlineData("Djurimportavdelningen", "Djurimport")]
    [InlineData("exportgruppen", "Export Malmö")]
    [InlineData("tull och spedition", "Tull & Spedition")]
    [InlineData("speditionen", "Tull & Spedition")]
    [InlineData("Kvalitet", "Kvalitet och Miljö")]
    [InlineData("inkop", "Inköp Asien")]
    [InlineData("lager", "Lager")]
    public void A_team_is_found_however_its_name_is_written(string asked, string expected) =>
        TeamFinder.Find(asked, Teams).ShouldBe([expected]);

    [Theory]
    [InlineData("import", "Import Göteborg", "Import Malmö")]
    [InlineData("Malmö", "Export Malmö", "Import Malmö")]
    [InlineData("malmo", "Export Malmö", "Import Malmö")]
    public void A_name_that_fits_two_teams_finds_both(string asked, params string[] expected) =>
        TeamFinder.Find(asked, Teams).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("Ekonomi")]
    [InlineData("Göte")]
    [InlineData("Malmö Göteborg")]
    [InlineData("x")]
    public void A_name_that_fits_nothing_finds_nothing(string asked)
    {
        var found = TeamFinder.Find(asked, ["Import", "Export Malmö", "Göran"]);

        found.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mitt team")]
    [InlineData("min avdelning")]
    [InlineData("my group")]
    [InlineData("?!")]
    public void No_name_at_all_means_the_whole_line(string? asked) => TeamFinder.Find(asked, Teams).ShouldBeNull();

    [Fact]
    public void A_team_called_just_that_comes_before_teams_that_begin_so() =>
        TeamFinder.Find("import", [.. Teams, "Import"]).ShouldBe(["Import"]);

    [Theory]
    [InlineData("Malin Åkesson", "Malin Åkesson")]
    [InlineData("malin akesson", "Malin Åkesson")]
    [InlineData("Åkesson", "Malin Åkesson")]
    [InlineData("Malin Åkessons", "Malin Åkesson")]
    [InlineData("Mailn Akeson", "Malin Åkesson")]
    [InlineData("lars-göran", "Lars-Göran Ek")]
    [InlineData("dragan petrovic", "Dragan Petrović")]
    [InlineData("eva.lind", "Eva Lind")]
    public void A_colleague_is_found_however_the_name_is_written(string asked, string expected) =>
        Named(asked, team: null).ShouldBe([expected]);

    [Fact]
    public void Two_of_the_same_name_are_both_found_unless_the_team_tells_them_apart()
    {
        Named("Anna", team: null).ShouldBe(["Anna Berg", "Anna Dahl"]);
        Named("Anna", team: "export").ShouldBe(["Anna Dahl"]);
        Named("Anna", team: "ekonomi").ShouldBe(["Anna Berg", "Anna Dahl"]);
    }

    [Theory]
    [InlineData("Bertil")]
    [InlineData("Eva Lindgren")]
    [InlineData("Malin Ek")]
    [InlineData("!")]
    public void Nobody_is_found_by_another_name(string asked) => Named(asked, team: null).ShouldBeEmpty();

    private static IEnumerable<string> Named(string asked, string? team)
    {
        (string Name, string Team)[] line =
        [
            ("Malin Åkesson", "Import"),
            ("Lars-Göran Ek", "Import"),
            ("Dragan Petrović", "Export"),
            ("Eva Lind", "Import"),
            ("Anna Berg", "Import"),
            ("Anna Dahl", "Export Malmö"),
        ];

        return PersonFinder
            .Find(asked, team, line.Select(person => new Colleague { Name = person.Name, Team = person.Team }))
            .Select(colleague => colleague.Name)
            .Order(StringComparer.Ordinal);
    }
}
