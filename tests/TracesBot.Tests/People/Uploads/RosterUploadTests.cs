using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Storage;
using TracesBot.Teams.Files;

namespace TracesBot.People.Uploads;

/// <summary>An administrator imports the organisation's list in the chat.</summary>
public sealed class RosterUploadTests(RosterUploadFixture bot) : IClassFixture<RosterUploadFixture>
{
    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_administrator_sees_what_a_list_would_change_before_it_does(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var own = await RosterUploadFixture.StartAsync(database.Options);
        var ada = own.Ada;
        (await own.SendAsync(ada, RosterUploadFixture.Line(1, "Åsa"), RosterUploadFixture.Line(2, "Bo"))).Text.ShouldBe(
            "Jag läser personal.csv och återkommer strax med vad som skulle ändras."
        );
        var first = await own.UntilAsync(ada, "Så här skulle personallistan ändras");
        first.Text.ShouldContain("Nya: 2\n- Bo\n- Åsa", customMessage: "people are named");
        (await own.RosterAsync()).ShouldBeEmpty();
        (await ada.Presses("Läs in")).Text.ShouldBe("Jag läser in personallistan");
        await own.UntilAsync(ada, "Personallistan är inläst");
        (await own.RosterAsync()).ShouldBe(["Åsa 1", "Bo 1"]);

        await own.SendAsync(
            ada,
            RosterUploadFixture.Line(1, "Åsa", "Export"),
            RosterUploadFixture.Line(3, "Siv", manager: "ghost@example.se"),
            "x;eva@example.se;Eva;Import;;;"
        );
        var diff = await own.UntilAsync(ada, "Så här skulle personallistan ändras");

        diff.Text.ShouldContain("Enligt filen personal.csv. Inget är ändrat ännu.");
        diff.Text.ShouldContain("Byter team: 1\n- Åsa: Import → Export");
        diff.Text.ShouldContain("Markeras som slutade: 1\n- Bo");
        diff.Text.ShouldContain("- Rad 4: aadObjectId ”x” är inget objekt-id");
        diff.Text.ShouldContain("- Rad 3: chefen [ghost@example.se](mailto:ghost@example.se) finns inte i filen");
        diff.Buttons.ShouldBe(["Läs in", "Avbryt"]);
        await ada.Presses("Läs in");
        var done = await own.UntilAsync(ada, "Personallistan är inläst");
        done.MessageId.ShouldBe(diff.MessageId, "the card is changed in place");
        done.Text.ShouldContain("- Rad 4: aadObjectId ”x” är inget objekt-id");
        (await own.RosterAsync()).ShouldBe(["Åsa 1", "Bo 0", "Siv 1"]);
        (await own.AuditAsync(ada)).ShouldBe([
            "roster upload allowed",
            "roster import allowed",
            "roster upload allowed",
            "roster import allowed",
        ]);
        own.Teams.Drive.DownloadCarriedToken.ShouldBeFalse();
        (
            await own.ReadAsync<string>(
                "select state from roster_upload where content is not null or address is not null"
            )
        ).ShouldBeEmpty("nothing of the list is kept when it has been imported");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_administrator_gets_all_faults_as_a_file_when_the_card_cannot_hold_them(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var own = await RosterUploadFixture.StartAsync(database.Options);
        var ada = own.Ada;
        string[] bad = [.. Enumerable.Range(1, 7).Select(number => $"{number};p{number}@example.se;P;Import;;;")];
        await own.SendAsync(
            ada,
            [RosterUploadFixture.Line(1, "Åsa", manager: "ghost@example.se"), .. bad, "=1+1;a@b.se;Bo;Import;;;"]
        );
        await own.UntilAsync(ada, "Så här skulle");
        await ada.Presses("Läs in");
        var done = await own.UntilAsync(ada, "Personallistan är inläst");
        done.Text.ShouldContain("- och 3 till");
        done.Buttons.ShouldBe(["Hämta alla fel som fil"]);

        await ada.Presses("Hämta alla fel som fil");
        var offer = own.Teams.Chat(ada.Teams).Last.Activity["attachments"]![0]!["content"]!["acceptContext"]!;
        var place = Drive.AddressFor($"{Guid.NewGuid():N}.csv");
        await ada.Do(Consent(ada, place));

        var lines = own.Teams.Drive.Find(place.Segments[^1]).ShouldNotBeNull().Text.TrimEnd().Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldBe("Rad;Vad som hände;Varför");
        lines[1].ShouldBe("3;Hoppades över;aadObjectId ”1” är inget objekt-id");
        lines[8].ShouldBe("10;Hoppades över;aadObjectId ”=1+1” är inget objekt-id");
        lines[9].ShouldBe("2;Värt att kontrollera;chefen ghost@example.se finns inte i filen");
        lines.Length.ShouldBe(10);
        var stranger = own.Meet("Forger Fina");
        await stranger.Says("hej");
        var stolen = Drive.AddressFor($"{Guid.NewGuid():N}.csv");
        await stranger.Do(Consent(stranger, stolen));
        stranger.Sees.Text.ShouldContain("Du har inte den behörigheten.");
        var colleague = own.Meet("Admin Bo");
        await colleague.Says("hej");
        await colleague.Do(Consent(colleague, stolen));
        colleague.Sees.Text.ShouldBe("Den filen har jag inte kvar. Skicka den igen.");
        own.Teams.Drive.Find(stolen.Segments[^1]).ShouldBeNull();
        (await own.AuditAsync(stranger)).ShouldBe(["roster faults refused"]);

        JsonObject Consent(Chat.Person person, Uri place) =>
            own.Teams.Activities.FileConsent(
                person.Teams,
                person.Sees.MessageId,
                accept: true,
                place,
                offer.DeepClone()
            );
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Half_a_file_asks_once_more_whether_so_many_have_left(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var own = await RosterUploadFixture.StartAsync(database.Options);
        var ada = own.Ada;
        await ImportAsync(own, [.. Enumerable.Range(1, 12).Select(number => RosterUploadFixture.Line(number, "P"))]);
        await own.SendAsync(ada, [.. Enumerable.Range(1, 6).Select(number => RosterUploadFixture.Line(number, "P"))]);

        (await own.UntilAsync(ada, "Så här skulle")).Text.ShouldContain(
            "6 av 12 personer (50 %) saknas i filen och skulle markeras som slutade."
        );
        var sure = await ada.Presses("Läs in");

        sure.Text.ShouldContain("Har så många slutat?");
        sure.Buttons.ShouldBe(["Avbryt", "Läs in och markera 6 som slutade"]);
        await ada.Presses("Läs in och markera 6 som slutade");
        await own.UntilAsync(ada, "Personallistan är inläst");
        (await own.ReadAsync<long>("select count(*) from roster where active = 0")).ShouldBe([6]);
    }

    [Fact]
    public async Task Somebody_who_left_the_list_meanwhile_is_asked_about_and_not_marked()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var own = await RosterUploadFixture.StartAsync(database.Options);
        var ada = own.Ada;
        await ImportAsync(own, [.. Enumerable.Range(1, 6).Select(number => RosterUploadFixture.Line(number, "P"))]);
        await own.SendAsync(ada, [.. Enumerable.Range(1, 6).Select(number => RosterUploadFixture.Line(number, "P"))]);
        var diff = await own.UntilAsync(ada, "Inget skulle ändras.");
        await ImportAsync(
            own,
            [.. Enumerable.Range(1, 20).Select(number => RosterUploadFixture.Line(number, "P"))],
            own.Meet("Admin Bo")
        );

        await ada.Presses("Läs in", diff);

        var sure = await own.UntilAsync(ada, "Har så många slutat?");
        sure.Text.ShouldContain("14 av 20 personer (70 %)");
        (await own.ReadAsync<long>("select count(*) from roster where active = 0")).ShouldBe([0]);
        (await ada.Presses("Avbryt", sure)).Text.ShouldContain("Personallistan är som den var.");
    }

    [Fact]
    public async Task Somebody_who_does_not_run_the_bot_gets_a_polite_no_that_is_kept_and_the_file_is_not_opened()
    {
        var person = bot.Meet("Curious Kim");
        var before = bot.Teams.Drive.Downloads;

        (await bot.SendAsync(person, RosterUploadFixture.Line(90, "Fake"))).Text.ShouldBe(
            "Personallistan läses in av den som sköter boten hos er. Du har inte den behörigheten."
        );
        (await person.Says("Importera personallistan")).Text.ShouldContain("Du har inte den behörigheten.");
        (await person.Says("import the roster")).Text.ShouldContain("You do not have that permission.");

        (await bot.AuditAsync(person)).ShouldBe(
            ["roster upload refused", "roster refused", "roster refused"],
            ignoreOrder: true
        );
        (await bot.ReadAsync<string>($"select id from roster_upload where person_id = '{person.Id}'")).ShouldBeEmpty();
        bot.Teams.Drive.Downloads.ShouldBe(before);
    }

    [Fact]
    public async Task A_forged_press_imports_nothing_and_is_kept()
    {
        var ada = bot.Ada;
        var stranger = bot.Meet("Forger Folke");
        var colleague = bot.Meet("Admin Bo");
        await bot.SendAsync(ada, RosterUploadFixture.Line(91, "Forged"));
        var diff = await bot.UntilAsync(ada, "Så här skulle");
        var data = diff.DataOf("Läs in");
        await stranger.Says("hej");
        await colleague.Says("hej");

        var refused = await stranger.Do(
            bot.Teams.Activities.Execute(stranger.Teams, stranger.Sees.MessageId, "roster-import", data)
        );
        var foreign = await colleague.Do(
            bot.Teams.Activities.Execute(colleague.Teams, colleague.Sees.MessageId, "roster-import", data)
        );

        refused.Notice.ShouldBe(
            "Personallistan läses in av den som sköter boten hos er. Du har inte den behörigheten."
        );
        foreign.Notice.ShouldBe("Den filen har jag inte kvar. Skicka den igen.", "nobody confirms another's file");
        (await bot.AuditAsync(stranger)).ShouldBe(["roster import refused"]);
        (
            await bot.ReadAsync<string>($"select state from roster_upload where id = '{(string)data["upload"]!}'")
        ).ShouldBe(["checked"]);
        (await ada.Presses("Avbryt", diff)).Text.ShouldContain("Avbrutet");
        (await ada.Presses("Läs in", diff)).Notice.ShouldBe("Den filen är redan hanterad.");
    }

    [Fact]
    public async Task Somebody_who_administers_by_a_group_may_import_until_they_are_taken_out_of_it()
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        var person = own.Meet("Grouped Gro");
        var groups = own.Services.GetRequiredService<RoleMembers>();
        await groups.SaveAsync(RosterUploadFixture.Group, [person.Id], TestContext.Current.CancellationToken);
        await own.SendAsync(person, RosterUploadFixture.Line(1, "Åsa"));
        var diff = await own.UntilAsync(person, "Så här skulle");

        await groups.SaveAsync(RosterUploadFixture.Group, [], TestContext.Current.CancellationToken);

        (await person.Presses("Läs in", diff)).Notice.ShouldNotBeNull().ShouldContain("Du har inte den behörigheten.");
        (await own.AuditAsync(person)).ShouldBe(["roster upload allowed", "roster import refused"], ignoreOrder: true);
        (await own.RosterAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(403, "Länken till filen har gått ut")]
    [InlineData(404, "Länken till filen har gått ut")]
    [InlineData(302, "Det gick inte att hämta filen just nu.")]
    [InlineData(503, "Det gick inte att hämta filen just nu.")]
    public async Task A_file_that_cannot_be_fetched_any_more_is_told_kindly(int status, string told)
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        own.Teams.Drive.DownloadStatus = status;

        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));

        var seen = await own.UntilAsync(own.Ada, "Personallistan är inte inläst");
        seen.Text.ShouldContain(told);
        seen.Text.ShouldContain("Inget har ändrats. Skicka filen igen när du vill.");
        (await own.RosterAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://files.example.org/staff.csv")]
    [InlineData("http://contoso-my.sharepoint.com/personal/download/staff.csv")]
    [InlineData("https://contoso-my.sharepoint.com:8443/personal/download/staff.csv")]
    [InlineData("https://contoso-my.sharepoint.com.example.org/staff.csv")]
    public async Task A_file_on_a_foreign_host_is_not_fetched(string address)
    {
        var before = bot.Teams.Drive.Downloads;

        var seen = await bot.SendAsync(bot.Ada, "staff.csv", new Uri(address));

        seen.Text.ShouldContain("Filen ligger på en plats som jag inte får hämta filer från.");
        bot.Teams.Drive.Downloads.ShouldBe(before);
        (await bot.ReadAsync<string>("select id from roster_upload where state = 'waiting'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        var ada = bot.Meet("Admin Bo");
        var large = new byte[(1024 * 1024) + 1];
        large.AsSpan().Fill((byte)'a');

        await bot.SendAsync(ada, "large.csv", bot.Teams.Drive.Keep("large.csv", large));

        (await bot.UntilAsync(ada, "Personallistan är inte inläst")).Text.ShouldContain("Filen är större än 1 MB.");
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_told_what_is_wrong_in_the_administrators_language()
    {
        var ada = bot.Meet("Admin Bo");

        await bot.SendAsync(ada, "list.csv", bot.Teams.Drive.Keep("list.csv", "name;address\nEva;e@x.se"u8.ToArray()));
        (await bot.UntilAsync(ada, "Personallistan är inte inläst")).Text.ShouldContain(
            "Den första raden måste ange kolumnerna aadObjectId, userPrincipalName"
        );
        await ada.Says("byt till engelska");
        await bot.SendAsync(ada, "list.csv", bot.Teams.Drive.Keep("list.csv", "name;address\nEva;e@x.se"u8.ToArray()));

        (await bot.UntilAsync(ada, "The staff list has not been imported")).Text.ShouldContain(
            "The first line must name the columns aadObjectId, userPrincipalName"
        );
        (await bot.SendAsync(ada, "list.xlsx", new Uri("https://contoso-my.sharepoint.com/x.xlsx"))).Text.ShouldBe(
            "I only read lists in CSV format. In Excel, choose **Save as** and ‘CSV UTF-8’."
        );
        await ada.Says("byt till svenska");
    }

    [Fact]
    public async Task An_administrator_is_told_how_the_list_is_imported()
    {
        (await bot.Ada.Says("hjälp")).Text.ShouldContain("importera personallistan");
        (await bot.Meet("Help Hanna").Says("hjälp")).Text.ShouldNotContain("importera personallistan");

        var seen = await bot.Ada.Says("Läs in personallistan");

        seen.Text.ShouldContain("Så läser du in personallistan");
        seen.Text.ShouldContain("CSV-fil i UTF-8, högst 1 MB");
        seen.Text.ShouldContain(
            "aadObjectId, userPrincipalName, displayName, team, managerUserPrincipalName, language, timeZone"
        );
    }

    [Theory]
    [InlineData("bild.png")]
    [InlineData("staff.xlsx")]
    public async Task A_file_of_somebody_else_that_is_no_list_gets_what_every_picture_gets(string name)
    {
        var person = bot.Meet($"Picture {name}");

        var seen = await bot.SendAsync(person, name, new Uri($"https://{Drive.Host}/personal/download/{name}"));

        seen.Text.ShouldContain("Jag kan bara läsa text");
        (await bot.AuditAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_beside_a_workbook_is_answered_and_words_beside_a_list_are_about_the_list()
    {
        var person = bot.Meet("Words Vera");

        var question = await bot.SendAsync(
            person,
            "x.xlsx",
            new Uri($"https://{Drive.Host}/x.xlsx"),
            "Behöver jag en smartphone?"
        );
        var list = await bot.SendAsync(
            person,
            "x.csv",
            new Uri($"https://{Drive.Host}/x.csv"),
            "Behöver jag en smartphone?"
        );

        question.Text.ShouldNotContain("behörigheten");
        list.Text.ShouldContain("Du har inte den behörigheten.");
    }

    [Fact]
    public async Task A_list_that_nobody_decides_upon_is_forgotten_after_a_day()
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));
        var diff = await own.UntilAsync(own.Ada, "Så här skulle");
        own.Clock.Advance(TimeSpan.FromHours(25));
        await own.Services.GetRequiredService<Housekeeping>().RunAsync(TestContext.Current.CancellationToken);

        (await own.Ada.Presses("Läs in", diff)).Notice.ShouldBe("Den filen har jag inte kvar. Skicka den igen.");

        (await own.ReadAsync<string>("select id from roster_upload")).ShouldBeEmpty();
        (await own.RosterAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_import_shows_how_far_it_has_come()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.PostgreSql));
        await using var own = await RosterUploadFixture.StartAsync(database.Options);
        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));
        await own.UntilAsync(own.Ada, "Så här skulle");
        await own.Ada.Presses("Läs in");
        await database.InSessionAsync(async session =>
        {
            // Somebody else works at the roster, so that the import has to wait when it has read the file.
            await session.ExecuteAsync(
                "lock table roster in share row exclusive mode",
                values: null,
                TestContext.Current.CancellationToken
            );
            await own.UntilAsync(own.Ada, "100 procent av filen är läst.");
        });

        await own.UntilAsync(own.Ada, "Personallistan är inläst");
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_imports_once()
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));
        var diff = await own.UntilAsync(own.Ada, "Så här skulle");
        var press = own.Teams.Activities.Execute(
            own.Ada.Teams,
            diff.MessageId,
            "roster-import",
            diff.DataOf("Läs in"),
            "Läs in"
        );

        await own.Ada.Do((JsonObject)press.DeepClone());
        (await own.Ada.Do((JsonObject)press.DeepClone())).Text.ShouldBe("Jag läser in personallistan");
        await own.UntilAsync(own.Ada, "Personallistan är inläst");

        (await own.ReadAsync<long>("select imports from roster_import")).ShouldBe([1]);
    }

    private static async Task ImportAsync(RosterUploadFixture bot, IReadOnlyList<string> lines, Chat.Person? by = null)
    {
        var person = by ?? bot.Ada;
        await bot.SendAsync(person, lines);
        await bot.UntilAsync(person, "Så här skulle");
        await person.Presses("Läs in");
        await bot.UntilAsync(person, "Personallistan är inläst");
    }
}
