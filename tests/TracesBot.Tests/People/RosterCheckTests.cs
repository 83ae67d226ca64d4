using System.Text;

namespace TracesBot.People;

public sealed class RosterCheckTests
{
    private const string Header =
        "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone";
    private const string Good =
        "aaaaaaaa-0000-4000-8000-000000000001,asa@example.se,Åsa Öberg,Import,chef@example.se,sv,Europe/Stockholm";

    public static TheoryData<string, string> BadLines =>
        new()
        {
            { ",eva@example.se,Eva,Import,,sv,", "aadObjectId is missing" },
            { "17,eva@example.se,Eva,Import,,sv,", "aadObjectId ‘17’ is not an object id" },
            { "00000000-0000-0000-0000-000000000000,eva@example.se,Eva,Import,,sv,", "is not an object id" },
            { "aaaaaaaa-0000-4000-8000-000000000002,,Eva,Import,,sv,", "userPrincipalName is missing" },
            { "aaaaaaaa-0000-4000-8000-000000000002,eva,Eva,Import,,sv,", "userPrincipalName ‘eva’ is not an address" },
            { "aaaaaaaa-0000-4000-8000-000000000002,eva@,Eva,Import,,sv,", "is not an address" },
            { "aaaaaaaa-0000-4000-8000-000000000002,eva@a@b,Eva,Import,,sv,", "is not an address" },
            { "aaaaaaaa-0000-4000-8000-000000000002,eva lind@example.se,Eva,Import,,sv,", "is not an address" },
            {
                "AAAAAAAA-0000-4000-8000-000000000001,eva@example.se,Eva,Import,,sv,",
                "aadObjectId aaaaaaaa-0000-4000-8000-000000000001 is on an earlier line"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,ASA@Example.se,Eva,Import,,sv,",
                "userPrincipalName asa@example.se is on an earlier line"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,chefen,sv,",
                "managerUserPrincipalName ‘chefen’ is not an address"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,Eva@Example.se,sv,",
                "named as their own manager"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,,fi,",
                "language ‘fi’ is neither sv nor en"
            },
            { "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,,svenska,", "language ‘svenska’" },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,,sv,Göteborg",
                "timeZone ‘Göteborg’ is no time zone"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva,Import,,sv",
                "there are 6 columns where the header has 7"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Lind, Eva,Import,,sv,",
                "there are 8 columns where the header has 7"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,\"Eva,Import,,sv,",
                "there are 3 columns where the header has 7"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva \"Evis\" Lind,Import,,sv,",
                "the quotation marks do not match"
            },
            {
                "aaaaaaaa-0000-4000-8000-000000000002,eva@example.se,Eva\u0000,Import,,sv,",
                "an invisible control character"
            },
        };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task A_bad_line_is_told_with_its_number_and_reason_and_those_around_it_are_read(
        string line,
        string reason
    )
    {
        var lines = await ReadAsync(
            $"{Header}\n{Good}\n{line}\nbbbbbbbb-0000-4000-8000-000000000009,nils@example.se,Nils,Export,,,\n"
        );

        lines.Count.ShouldBe(3);
        var bad = lines[1].ShouldBeOfType<BadRosterLine>();
        bad.Number.ShouldBe(3);
        bad.Fault.ToString().ShouldContain(reason);
        lines[2].ShouldBeOfType<GoodRosterLine>().Row.Upn.ShouldBe("nils@example.se");
    }

    [Fact]
    public async Task A_good_line_is_kept_in_the_form_that_people_are_looked_up_by()
    {
        var lines = await ReadAsync(
            $"{Header}\n{{AAAAAAAA-0000-4000-8000-000000000001}}, Asa.Oberg@Example.SE ,\" Åsa Öberg \",Import,Chef@Example.se,sv-SE,Europe/Stockholm\n"
        );

        lines
            .ShouldHaveSingleItem()
            .ShouldBeOfType<GoodRosterLine>()
            .Row.ShouldBe(
                new RosterRow(
                    "aaaaaaaa-0000-4000-8000-000000000001",
                    "asa.oberg@example.se",
                    "Åsa Öberg",
                    "Import",
                    "chef@example.se",
                    "sv",
                    "Europe/Stockholm"
                )
            );
    }

    [Fact]
    public async Task A_person_without_a_name_is_called_by_the_address()
    {
        var lines = await ReadAsync($"{Header}\naaaaaaaa-0000-4000-8000-000000000001,Eva.Lind@example.se,,,,,\n");

        lines.ShouldHaveSingleItem().ShouldBeOfType<GoodRosterLine>().Row.Name.ShouldBe("Eva.Lind@example.se");
    }

    [Fact]
    public async Task Somebody_whose_first_line_is_bad_may_have_a_good_one_later()
    {
        var lines = await ReadAsync($"{Header}\n{Good.Replace(",sv,", ",xx,", StringComparison.Ordinal)}\n{Good}\n");

        lines[0].ShouldBeOfType<BadRosterLine>().PersonId.ShouldBe("aaaaaaaa-0000-4000-8000-000000000001");
        lines[1].ShouldBeOfType<GoodRosterLine>();
    }

    [Theory]
    [InlineData(',', false)]
    [InlineData(',', true)]
    [InlineData(';', false)]
    [InlineData(';', true)]
    [InlineData('\t', true)]
    public async Task A_file_is_read_whatever_stands_between_its_columns_and_with_or_without_a_byte_order_mark(
        char separator,
        bool mark
    )
    {
        var text = $"{Header}\r\n{Good}\r\n".Replace(',', separator);

        var lines = await ReadAsync(text, new UTF8Encoding(mark));

        lines.ShouldHaveSingleItem().ShouldBeOfType<GoodRosterLine>().Row.Name.ShouldBe("Åsa Öberg");
    }

    [Fact]
    public async Task A_file_with_Excels_own_first_line_is_read()
    {
        var lines = await ReadAsync($"sep=;\r\n{Header}\r\n{Good}\r\n".Replace(',', ';'));

        lines.ShouldHaveSingleItem().ShouldBeOfType<GoodRosterLine>().Number.ShouldBe(3);
    }

    [Fact]
    public async Task The_header_decides_what_stands_between_the_columns_though_the_lines_are_full_of_the_other_mark()
    {
        var lines = await ReadAsync(
            $"{Header}\n{Good.Replace("Import", "a;b;c;d;e;f;g;h;i;j", StringComparison.Ordinal)}\n"
        );

        lines.ShouldHaveSingleItem().ShouldBeOfType<GoodRosterLine>().Row.Team.ShouldBe("a;b;c;d;e;f;g;h;i;j");
    }

    [Fact]
    public async Task A_file_saved_in_Windows_own_letters_is_not_taken_for_names_with_holes()
    {
        var lines = await ReadAsync($"{Header}\n{Good}\n", Encoding.Latin1);

        lines
            .ShouldHaveSingleItem()
            .ShouldBeOfType<BadRosterLine>()
            .Fault.ToString()
            .ShouldContain("save the file as ‘CSV UTF-8’");
    }

    [Fact]
    public async Task Columns_may_stand_in_another_order_and_beside_others()
    {
        var lines = await ReadAsync(
            "Team,AADOBJECTID,extra,displayname,userprincipalname,language,timezone,managerUserPrincipalName\nImport,aaaaaaaa-0000-4000-8000-000000000001,x,Åsa,asa@example.se,,,\n"
        );

        lines.ShouldHaveSingleItem().ShouldBeOfType<GoodRosterLine>().Row.Team.ShouldBe("Import");
    }

    [Theory]
    [InlineData("", "aadObjectId")]
    [InlineData("name;address\nÅsa;asa@example.se\n", "aadObjectId")]
    [InlineData(
        "aadObjectId,userPrincipalName,displayName,team,language,timeZone\n",
        "Missing: managerUserPrincipalName."
    )]
    public async Task A_file_with_another_header_is_refused_and_the_missing_columns_are_named(
        string text,
        string missing
    )
    {
        var refusal = await Should.ThrowAsync<RosterFileException>(() => ReadAsync(text));

        refusal.Message.ShouldContain(missing);
    }

    private static async Task<IReadOnlyList<RosterLine>> ReadAsync(string text, Encoding? encoding = null)
    {
        var letters = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var file = new RosterFile(new MemoryStream([.. letters.GetPreamble(), .. letters.GetBytes(text)]));
        var lines = new List<RosterLine>();
        await foreach (var line in file.ReadAsync(new RosterCheck(), TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        return lines;
    }
}
