using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace TracesBot.Proactive;

public sealed class SendBudgetTests : IDisposable
{
    private const int PerSecond = 47;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly SendBudget _budget;

    public SendBudgetTests() => _budget = Budget(PerSecond);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wave_keeps_its_pace_second_after_second()
    {
        var left = await SendAsync(TimeSpan.FromMinutes(1));

        left.Count.ShouldBeInRange(46 * 60, (PerSecond * 60) + 1);
        MostInAnySecond(left).ShouldBeLessThanOrEqualTo(PerSecond);
    }

    [Theory]
    [InlineData(0, PerSecond)]
    [InlineData(3, 50)]
    public async Task No_second_holds_more_than_Teams_takes_however_long_messages_take_to_leave(
        int repliesPerSecond,
        int most
    )
    {
        var random = new Random(20250630);

        var arrived = await PlayAsync(parallel: 8, repliesPerSecond, () => random.Next(300), static _ => 0);

        arrived.Count.ShouldBeGreaterThan(300);
        MostInAnySecond(arrived).ShouldBeLessThanOrEqualTo(most);
    }

    [Fact]
    public async Task Messages_held_up_on_their_way_do_not_arrive_together_with_a_second_full_of_others()
    {
        // In every third second nothing arrives for four tenths of it; otherwise the way takes twenty milliseconds.
        var arrived = await PlayAsync(
            parallel: 32,
            repliesPerSecond: 0,
            static () => 0,
            static at => Math.Max(20, 400 - (at % 3000))
        );

        arrived.Count.ShouldBeGreaterThan(400);
        MostInAnySecond(arrived).ShouldBeLessThanOrEqualTo(PerSecond + 1);
    }

    [Fact]
    public async Task Replies_go_at_once_and_the_wave_makes_room_for_them()
    {
        for (var reply = 0; reply < PerSecond; reply++)
        {
            _budget.Count().Answered();
        }

        var turn = _budget.WaitAsync(Token);
        _clock.Advance(Second - Step);
        turn.IsCompleted.ShouldBeFalse("the second is full of replies");
        _clock.Advance(Step);

        await turn.WaitAsync(Second * 10, Token);
    }

    [Fact]
    public async Task A_place_that_was_given_back_is_free_again()
    {
        using var slow = Budget(perSecond: 1);
        _clock.Advance(Second);
        (await slow.WaitAsync(Token)).Dispose();
        var next = slow.WaitAsync(Token);
        _clock.Advance(Second);
        var place = await next.WaitAsync(Second * 10, Token);

        var another = slow.WaitAsync(Token);
        _clock.Advance(Second * 10);
        another.IsCompleted.ShouldBeFalse("what has not left yet may leave at any time");
        place.Leave().ShouldBeTrue();
        place.Leave().ShouldBeFalse("a second message needs a place of its own");
        _clock.Advance(Second * 2);

        await another.WaitAsync(Second * 10, Token);
    }

    [Fact]
    public async Task Nothing_is_sent_while_Teams_wants_to_be_left_alone_and_not_all_at_once_afterwards()
    {
        await SendAsync(Second);
        _budget.Throttled(TimeSpan.FromSeconds(7)).ShouldBe(TimeSpan.FromSeconds(7));
        var began = Now;

        var left = await SendAsync(TimeSpan.FromSeconds(8));

        (left[0] - began).ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.1));
        left.Count(at => at < left[0] + TimeSpan.FromMilliseconds(100)).ShouldBeLessThanOrEqualTo(7);
    }

    [Fact]
    public void A_throttle_without_a_time_doubles_the_pause_until_something_passes()
    {
        Pauses(5).ShouldBe([1, 2, 4, 8, 16]);

        _budget.Passed();

        Pauses(2).ShouldBe([1, 2]);
    }

    [Fact]
    public void What_left_before_the_pause_began_does_not_lengthen_it()
    {
        _budget.Throttled(after: null).ShouldBe(Second);
        _budget.Throttled(after: null).ShouldBe(Second);

        _clock.Advance(Second);

        _budget.Throttled(after: null).ShouldBe(Second * 2);
    }

    [Fact]
    public async Task A_very_long_wait_is_for_the_one_message_that_was_told_so()
    {
        _budget.Throttled(TimeSpan.FromHours(1)).ShouldBe(TimeSpan.FromHours(1));
        var turn = _budget.WaitAsync(Token);

        _clock.Advance(TimeSpan.FromSeconds(59));
        turn.IsCompleted.ShouldBeFalse();
        _clock.Advance(Second);

        await turn.WaitAsync(Second * 10, Token);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(4, 80)]
    public void A_service_that_cannot_be_reached_is_tried_ever_more_seldom(int failures, int seconds) =>
        _budget.RetryAfter(failures).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_service_that_cannot_be_reached_is_given_up_in_the_end() =>
        _budget.RetryAfter(failures: 5).ShouldBeNull();

    public void Dispose() => _budget.Dispose();

    private TimeSpan Now => _clock.GetUtcNow() - _clock.Start;

    private SendBudget Budget(int perSecond) =>
        new(Options.Create(new SendOptions { SendsPerSecond = perSecond }), _clock);

    private IReadOnlyList<double> Pauses(int times) =>
        [
            .. Enumerable
                .Range(0, times)
                .Select(_ =>
                {
                    var pause = _budget.Throttled(after: null);
                    _clock.Advance(pause);

                    return pause.TotalSeconds;
                }),
        ];

    /// <summary>One sender that is never held up. Off the test's thread, where a wait that ends goes on at once.</summary>
    private Task<List<TimeSpan>> SendAsync(TimeSpan time) =>
        Task.Run(
            () =>
            {
                var left = new List<TimeSpan>();
                var end = Now + time;
                var turn = _budget.WaitAsync(Token);
                while (Now < end)
                {
                    if (turn.IsCompletedSuccessfully)
                    {
                        turn.Result.Leave();
                        turn.Result.Answered();
                        left.Add(Now);
                        turn = _budget.WaitAsync(Token);
                    }
                    else
                    {
                        _clock.Advance(Step);
                    }
                }

                return left;
            },
            Token
        );

    /// <summary>Ten seconds of sending.</summary>
    /// <param name="parallel">How many messages are under way at once.</param>
    /// <param name="late">How many milliseconds after it got its place a message leaves.</param>
    /// <param name="way">How many milliseconds a message takes that leaves then.</param>
    /// <returns>When each message arrived.</returns>
    private Task<List<TimeSpan>> PlayAsync(int parallel, int repliesPerSecond, Func<int> late, Func<int, int> way) =>
        Task.Run(
            async () =>
            {
                var arrived = new List<TimeSpan>();
                var waiting = new List<(int At, SendPlace Place)>();
                var underWay = new List<(int At, SendPlace Place)>();
                var turn = _budget.WaitAsync(Token);
                for (var now = 0; now < 10_000; now++)
                {
                    if (repliesPerSecond > 0 && now % ((1000 / repliesPerSecond) + 1) is 0)
                    {
                        _budget.Count().Answered();
                        arrived.Add(Now);
                    }

                    while (turn.IsCompletedSuccessfully && waiting.Count + underWay.Count < parallel)
                    {
                        waiting.Add((now + late(), await turn));
                        turn = _budget.WaitAsync(Token);
                    }

                    foreach (var (_, place) in Due(waiting, now))
                    {
                        place.Leave();
                        underWay.Add((now + way(now), place));
                    }

                    foreach (var (_, place) in Due(underWay, now))
                    {
                        arrived.Add(Now);
                        place.Answered();
                    }

                    _clock.Advance(Step);
                }

                return arrived;
            },
            Token
        );

    private static List<(int At, SendPlace Place)> Due(List<(int At, SendPlace Place)> messages, int now)
    {
        var due = messages.FindAll(message => message.At <= now);
        messages.RemoveAll(message => message.At <= now);

        return due;
    }

    private static int MostInAnySecond(IReadOnlyList<TimeSpan> left)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < left.Count; last++)
        {
            while (left[last] - left[first] >= Second)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
