using System.Net;
using System.Text.Json.Nodes;
using TracesBot.Teams;

namespace TracesBot.Tests.Teams;

public sealed class ChatsTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private RestClient _bot = null!;
    private TeamsPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(cancellationToken: RestClient.Now);
        _bot = await RestClient.SignedInAsync(_teams);
        _person = _teams.AddPerson("Åsa Öberg");
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_person_sees_a_message_as_it_was_changed_last_and_no_deleted_one()
    {
        using var first = await _bot.SendAsync(_person, "ett");
        using var second = await _bot.SendAsync(_person, "två");
        var id = await RestClient.IdAsync(first);

        using var changed = await _bot.UpdateAsync(_person, id, "ett, rättat");
        using var deleted = await _bot.DeleteAsync(_person, await RestClient.IdAsync(second));

        _teams
            .Chat(_person)
            .Messages.Single()
            .ShouldSatisfyAllConditions(
                message => message.Id.ShouldBe(id),
                message => message.Text.ShouldBe("ett, rättat"),
                message => message.Edits.ShouldBe(1)
            );
        ArrivalKind[] kinds = [ArrivalKind.Send, ArrivalKind.Send, ArrivalKind.Update, ArrivalKind.Delete];
        _teams.Arrivals.Select(arrival => arrival.Kind).ShouldBe(kinds);
    }

    [Fact]
    public async Task A_message_that_is_not_there_cannot_be_changed()
    {
        using var answer = await _bot.UpdateAsync(_person, "1700000000000", "hej");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_person_has_one_personal_chat_with_the_bot_however_often_it_is_begun()
    {
        using var byTeamsId = await _bot.CreateAsync(_person.Id);
        using var byEntraId = await _bot.CreateAsync(_person.AadObjectId);

        (await RestClient.IdAsync(byTeamsId)).ShouldBe(_person.ConversationId);
        (await RestClient.IdAsync(byEntraId)).ShouldBe(_person.ConversationId);
    }

    [Fact]
    public async Task A_person_cannot_be_reached_by_mail_address()
    {
        using var answer = await _bot.CreateAsync(_person.Email);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_is_found_by_either_id_in_the_own_chat()
    {
        foreach (var id in new[] { _person.Id, _person.AadObjectId })
        {
            var member = await _bot.ReadAsync($"{RestClient.Chat(_person)}/members/{Uri.EscapeDataString(id)}");

            ((string?)member["id"]).ShouldBe(_person.Id);
            ((string?)member["aadObjectId"]).ShouldBe(_person.AadObjectId);
            ((string?)member["userPrincipalName"]).ShouldBe("asa.oberg@example.se");
            ((string?)member["email"]).ShouldBe("asa.oberg@example.se");
            ((string?)member["surname"]).ShouldBe("Öberg");
        }
    }

    [Fact]
    public async Task A_person_is_not_found_in_the_chat_of_somebody_else()
    {
        var stranger = _teams.AddPerson("Bo Ek");

        using var answer = await _bot.GetAsync(
            $"{RestClient.Chat(_person)}/members/{Uri.EscapeDataString(stranger.Id)}"
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_large_team_is_listed_in_pages_that_together_name_everybody_once()
    {
        var people = Enumerable.Range(0, 120).Select(i => _teams.AddPerson($"Person {i}")).ToList();
        var team = _teams.AddTeam("Importkontroll", people);
        var url = $"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers?pageSize=50";
        var found = new List<string>();
        var pages = 0;
        for (var next = ""; next is not null; pages++)
        {
            var page = await _bot.ReadAsync($"{url}&continuationToken={next}");
            found.AddRange(page["members"]!.AsArray().Select(member => (string)member!["id"]!));
            next = (string?)page["continuationToken"];
        }

        pages.ShouldBe(3);
        found.ShouldBe(people.Select(person => person.Id));
    }

    [Fact]
    public async Task A_team_has_a_name_and_channels()
    {
        var general = _teams.AddTeam("Importkontroll", _person);
        var channel = _teams.AddChannel(general, "Frågor");
        var url = $"v3/teams/{Uri.EscapeDataString(general.Id)}";

        var team = await _bot.ReadAsync(url);
        var channels = (await _bot.ReadAsync($"{url}/conversations"))["conversations"]!.AsArray();

        ((string?)team["name"]).ShouldBe("Importkontroll");
        channels.Select(one => (string?)one!["id"]).ShouldBe([general.Id, channel.Id]);
        channels.Select(one => (string?)one!["name"]).ShouldBe([null, "Frågor"]);
    }

    [Fact]
    public void A_press_is_a_message_without_text_that_answers_the_card()
    {
        var press = _teams.Activities.Submit(_person, "1700000000000", new JsonObject { ["cmd"] = "done" });

        ((string?)press["type"]).ShouldBe("message");
        press.ContainsKey("text").ShouldBeFalse();
        ((string?)press["replyToId"]).ShouldBe("1700000000000");
        ((string?)press["value"]!["cmd"]).ShouldBe("done");
        ((string?)press["entities"]![0]!["timezone"]).ShouldBe("Europe/Stockholm");
    }

    [Fact]
    public void Feedback_carries_its_comment_as_text_in_the_form_of_JSON()
    {
        var feedback = _teams.Activities.Feedback(_person, "1700000000000", like: true, "Bra \"svar\"");

        var inner = (string)feedback["value"]!["actionValue"]!["feedback"]!;
        ((string?)JsonNode.Parse(inner)!["feedbackText"]).ShouldBe("Bra \"svar\"");
    }
}
