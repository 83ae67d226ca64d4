using Microsoft.Extensions.DependencyInjection;
using TracesBot.Storage;

namespace TracesBot.People.Uploads;

/// <summary>A list that cannot be dealt with is ended, and the bot and other lists go on.</summary>
public sealed class RosterUploadTroubleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_whom_nothing_can_be_shown_keeps_no_other_list_waiting()
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        var unshown = own.Meet("Admin Bo");
        await unshown.Says("hej");
        await ExecuteAsync(own, "update contact set reference = 'unreadable' where person_id = @Id", unshown);
        await ExecuteAsync(
            own,
            """
            insert into roster_upload (id, person_id, name, state, many_leavers, at)
            values ('unshown', @Id, 'list.csv', 'waiting', 0, 0)
            """,
            unshown
        );

        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));

        (await own.UntilAsync(own.Ada, "Så här skulle personallistan ändras")).Text.ShouldContain("Nya: 1");
        (await own.ReadAsync<string>("select state from roster_upload where id = 'unshown'")).ShouldBe(["failed"]);
    }

    [Fact]
    public async Task An_administrator_whose_list_breaks_the_bots_work_is_told_and_may_send_it_again()
    {
        await using var own = new RosterUploadFixture();
        await own.InitializeAsync();
        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));
        await own.UntilAsync(own.Ada, "Så här skulle");
        await ExecuteAsync(
            own,
            "create trigger broken before insert on roster begin select raise(abort, 'broken'); end",
            own.Ada
        );
        await own.Ada.Presses("Läs in");

        (await own.UntilAsync(own.Ada, "Personallistan är inte inläst")).Text.ShouldContain(
            "Något gick fel hos mig när jag arbetade med filen."
        );
        (await own.ReadAsync<string>("select state from roster_upload")).ShouldBe(["failed"]);
        await ExecuteAsync(own, "drop trigger broken", own.Ada);
        await own.SendAsync(own.Ada, RosterUploadFixture.Line(1, "Åsa"));
        await own.UntilAsync(own.Ada, "Så här skulle");
        await own.Ada.Presses("Läs in");
        await own.UntilAsync(own.Ada, "Personallistan är inläst");
        (await own.RosterAsync()).ShouldBe(["Åsa 1"]);
    }

    private static async Task ExecuteAsync(RosterUploadFixture own, string sql, Chat.Person person)
    {
        await using var session = new Session(own.Services.GetRequiredService<Database>());
        await session.ExecuteAsync(sql, new { person.Id }, Token);
        await session.CommitAsync(Token);
    }
}
