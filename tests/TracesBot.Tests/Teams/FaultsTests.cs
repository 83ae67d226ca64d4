using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Tests.Teams;

public sealed class FaultsTests : IAsyncLifetime
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
    public async Task A_person_has_the_message_although_the_bot_was_told_that_the_gateway_failed()
    {
        _teams.Faults.Next(Fault.BadGateway.AfterAcceptance());

        using var answer = await _bot.SendAsync(_person, "hej");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        _teams.Chat(_person).Last.Text.ShouldBe("hej");
        _teams
            .Arrivals.Single()
            .ShouldSatisfyAllConditions(
                arrival => arrival.Accepted.ShouldBeTrue(),
                arrival => arrival.Status.ShouldBe(502)
            );
    }

    [Fact]
    public async Task A_person_has_nothing_when_the_gateway_failed_before_the_message_was_taken()
    {
        _teams.Faults.Next(Fault.BadGateway);

        using var refused = await _bot.SendAsync(_person, "hej");
        using var taken = await _bot.SendAsync(_person, "hej igen");

        refused.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        _teams.Chat(_person).Messages.Single().Text.ShouldBe("hej igen");
        _teams.Arrivals.Select(arrival => arrival.Accepted).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_bot_that_is_throttled_is_told_how_long_to_wait_if_Teams_cares_to_say()
    {
        _teams.Faults.Next(Fault.Throttled(TimeSpan.FromSeconds(7))).Next(Fault.Throttled(retryAfter: null));

        using var told = await _bot.SendAsync(_person, "hej");
        using var untold = await _bot.SendAsync(_person, "hej");

        told.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        untold.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        untold.Headers.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task A_person_who_blocks_the_bot_hides_the_reason_in_an_inner_text()
    {
        _teams.Block(_person);

        using var answer = await _bot.SendAsync(_person, "hej");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>(RestClient.Now))!;
        JsonNode.Parse((string)body["message"]!)!["subCode"]!.GetValue<string>().ShouldBe("MessageWritesBlocked");
    }

    [Fact]
    public async Task A_person_who_removed_the_app_is_reached_again_after_installing_it()
    {
        _teams.Uninstall(_person);
        using var begun = await _bot.CreateAsync(_person.Id);
        using var sent = await _bot.SendAsync(_person, "hej");
        _teams.Reopen(_person);
        using var again = await _bot.SendAsync(_person, "hej igen");

        (await CodeAsync(begun)).ShouldBe("ForbiddenOperationException");
        (await CodeAsync(sent)).ShouldBe("BotNotInConversationRoster");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_bot_that_gets_no_answer_has_to_give_up_by_itself()
    {
        _teams.Faults.Next(Fault.NoAnswer.AfterAcceptance());

        var call = _bot.SendAsync(_person, "hej");
        var arrival = await _teams.ArrivalAsync(arrival => arrival.Kind is ArrivalKind.Send, RestClient.Now);

        call.IsCompleted.ShouldBeFalse();
        arrival.Accepted.ShouldBeTrue();
        arrival.Status.ShouldBe(0);
        _teams.Chat(_person).Last.Text.ShouldBe("hej");
    }

    [Fact]
    public async Task A_bot_whose_connection_is_cut_gets_an_error_rather_than_an_answer()
    {
        _teams.Faults.Next(Fault.ConnectionCut);

        await Should.ThrowAsync<HttpRequestException>(() => _bot.SendAsync(_person, "hej"));

        _teams.Chat(_person).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_seed_meets_the_same_people_with_the_same_faults_in_any_order()
    {
        await using var other = await FakeTeams.StartAsync(cancellationToken: RestClient.Now);
        using var otherBot = await RestClient.SignedInAsync(other);
        var people = Enumerable.Range(0, 40).Select(i => TeamsPerson.Named($"Person {i}")).ToList();

        var there = await UnluckyAsync(_teams, _bot, people);
        var here = await UnluckyAsync(other, otherBot, Enumerable.Reverse(people));

        there.Count.ShouldBeInRange(5, 20);
        here.ShouldBe(there, ignoreOrder: true);
    }

    [Fact]
    public async Task A_message_larger_than_Teams_takes_is_refused()
    {
        using var answer = await _bot.SendAsync(_person, new string('å', 60_000));

        (await CodeAsync(answer)).ShouldBe("MessageSizeTooBig");
        _teams.Chat(_person).Messages.ShouldBeEmpty();
    }

    private static async Task<List<string>> UnluckyAsync(
        FakeTeams teams,
        RestClient bot,
        IEnumerable<TeamsPerson> people
    )
    {
        teams.Faults.Share(0.3, Fault.ServerError);
        var unlucky = new List<string>();
        foreach (var person in people)
        {
            teams.Add(person);
            using var answer = await bot.SendAsync(person, "hej");
            if (!answer.IsSuccessStatusCode)
            {
                unlucky.Add(person.Name);
            }
        }

        return unlucky;
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) =>
        (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(RestClient.Now))!["error"]!["code"]!;
}
