using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace TracesBot.Proactive;

public sealed class SendBudgetTests : IDisposable
{
    private const int PerSecond = 46;
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

        left.Count.ShouldBeInRange(45 * 60, PerSecond * 60 + 1);
        MostInAnySecond(left).ShouldBeLessThanOrEqualTo(PerSecond);
    }

    [Theory]
    [InlineData(0, PerSecond)]
    [InlineData(4, 50)]
    public async Task No_second_holds_more_than_Teams_takes_however_long_messages_take_to_leave(
        int repliesPerSecond,
        int most
    )
    {
        var random = new Random(20250630);
        var left = new ConcurrentQueue<TimeSpan>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var senders = Enumerable.Range(0, 8).Select(_ => SendLateAsync(random, left, stop.Token)).ToList();

        for (var step = 1; step <= 10_000; step++)
        {
            _clock.Advance(Step);
            if (repliesPerSecond > 0 && step % (1000 / repliesPerSecond) is 0)
            {
                _budget.Count();
                left.Enqueue(Now);
            }

            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAll(senders);
        left.Count.ShouldBeGreaterThan(200);
        MostInAnySecond([.. left.Order()]).ShouldBeLessThanOrEqualTo(most);
    }

    [Fact]
    public async Task Replies_go_at_once_and_the_wave_makes_room_for_them()
    {
        for (var reply = 0; reply < PerSecond; reply++)
        {
            _budget.Count();
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

    private async Task SendLateAsync(Random random, ConcurrentQueue<TimeSpan> left, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using var place = await _budget.WaitAsync(cancellationToken);
                int late;
                lock (random)
                {
                    late = random.Next(300);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(late), _clock, cancellationToken);
                left.Enqueue(Now);
                place.Leave();
            }
        }
        catch (OperationCanceledException)
        {
            // The play is over.
        }
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
