using System.Net;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Teams;
using TracesBot.Teams.Limits;

namespace TracesBot.Tests.Teams;

public sealed class LimitsTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 6, 2, 7, 0, 0, TimeSpan.Zero));
    private FakeTeams _teams = null!;
    private RestClient _bot = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new FakeTeamsOptions { Time = _clock, Limits = TeamsLimits.Published };
        _teams = await FakeTeams.StartAsync(options, RestClient.Now);
        _bot = await RestClient.SignedInAsync(_teams);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_person_who_is_written_to_eight_times_in_a_second_gets_seven_messages()
    {
        var person = _teams.AddPerson("Åsa Öberg");

        var answers = await SendAsync(person, 8);

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(7);
        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        _teams.Chat(person).Messages.Count.ShouldBe(7);
        _teams.Arrivals.Count(arrival => !arrival.Accepted).ShouldBe(1);
    }

    [Fact]
    public async Task A_bot_that_waits_as_long_as_it_was_told_is_let_through()
    {
        var person = _teams.AddPerson("Åsa Öberg");
        var refused = (await SendAsync(person, 8))[^1];

        _clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        using var again = await _bot.SendAsync(person, "nu då?");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_bot_that_keeps_to_one_message_a_second_is_let_through_sixty_times_in_half_a_minute_at_most()
    {
        var person = _teams.AddPerson("Åsa Öberg");
        var accepted = 0;
        for (var i = 0; i < 70; i++)
        {
            using var answer = await _bot.SendAsync(person, "hej");
            accepted += answer.IsSuccessStatusCode ? 1 : 0;
            _clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        accepted.ShouldBe(60);
    }

    [Fact]
    public async Task A_bot_that_writes_to_a_whole_office_at_once_reaches_fifty_people_in_a_second()
    {
        var people = Enumerable.Range(0, 60).Select(i => _teams.AddPerson($"Person {i}")).ToList();
        foreach (var person in people)
        {
            using var answer = await _bot.SendAsync(person, "hej");
        }

        people.Count(person => _teams.Chat(person).Messages.Count == 1).ShouldBe(50);
    }

    [Fact]
    public async Task A_bot_that_may_not_write_for_a_moment_may_still_ask_who_is_there()
    {
        var person = _teams.AddPerson("Åsa Öberg");
        await SendAsync(person, 8);

        using var answer = await _bot.GetAsync($"{RestClient.Chat(person)}/members");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<List<HttpResponseMessage>> SendAsync(TeamsPerson person, int times)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++)
        {
            answers.Add(await _bot.SendAsync(person, "hej"));
        }

        return answers;
    }
}
