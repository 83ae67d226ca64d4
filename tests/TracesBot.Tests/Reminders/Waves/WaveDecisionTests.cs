using TracesBot.Cards;
using TracesBot.Cli;
using TracesBot.People;
using TracesBot.Proactive;
using TracesBot.Words;

namespace TracesBot.Reminders.Waves;

/// <summary>What words mean, what still may be done, and when a card has news.</summary>
public sealed class WaveDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Starta utskick!", "wave plan")]
    [InlineData("Nytt utskick", "wave plan")]
    [InlineData("start a wave", "wave plan")]
    [InlineData("Utskickets status?", "wave show")]
    [InlineData("hur går utskicket", "wave show")]
    [InlineData("wave status", "wave show")]
    [InlineData("pausa utskicket", "wave pause")]
    [InlineData("Resume the wave", "wave go-on")]
    [InlineData("skicka om till de som misslyckades", "wave ask resend")]
    [InlineData("förhandsgranska utskicket", "wave preview")]
    public void These_words_are_about_waves_whoever_says_them(string words, string scope)
    {
        WaveCommand.Read(words, administers: true)!.Scope.ShouldBe(scope);
        WaveCommand.Read(words, administers: false)!.Scope.ShouldBe(scope);
    }

    [Theory]
    [InlineData("påminn alla", "wave plan")]
    [InlineData("Remind everyone", "wave plan")]
    [InlineData("stoppa utskicket", "wave ask cancel")]
    [InlineData("cancel the wave", "wave ask cancel")]
    public void These_words_mean_something_else_to_everybody_else(string words, string scope)
    {
        WaveCommand.Read(words, administers: true)!.Scope.ShouldBe(scope);
        WaveCommand.Read(words, administers: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("sluta med utskicken")]
    [InlineData("vad är ett utskick?")]
    [InlineData("påminn mig i morgon")]
    [InlineData("påminn alla på Import Borås")]
    [InlineData("")]
    public void Other_words_are_not_about_waves(string words) =>
        WaveCommand.Read(words, administers: true).ShouldBeNull();

    [Theory]
    [InlineData(WaveAct.Start, "a", WaveStates.Ended, 1, null)]
    [InlineData(WaveAct.Start, "a", WaveStates.Ended, 16, "TooOld")]
    [InlineData(WaveAct.Start, "a", WaveStates.Ended, -1, "TooOld")]
    [InlineData(WaveAct.Start, "b", WaveStates.Ended, 1, "ChangedMeanwhile")]
    [InlineData(WaveAct.Start, null, WaveStates.Ended, 1, "ChangedMeanwhile")]
    [InlineData(WaveAct.Start, "a", WaveStates.Running, 1, "ChangedMeanwhile")]
    [InlineData(WaveAct.Start, "a", WaveStates.Stopped, 1, "ChangedMeanwhile")]
    [InlineData(WaveAct.Resend, "a", WaveStates.Cancelled, 1, null)]
    [InlineData(WaveAct.Resend, "a", WaveStates.Paused, 1, "ChangedMeanwhile")]
    [InlineData(WaveAct.Cancel, "a", WaveStates.Planning, 1, null)]
    [InlineData(WaveAct.Cancel, "a", WaveStates.Paused, 16, "TooOld")]
    [InlineData(WaveAct.Cancel, "a", WaveStates.Ended, 1, "NotUnderWay")]
    [InlineData(WaveAct.Pause, "a", WaveStates.Running, 600, null)]
    [InlineData(WaveAct.Pause, "a", WaveStates.Paused, 1, "NotUnderWay")]
    [InlineData(WaveAct.GoOn, "a", WaveStates.Paused, 600, null)]
    public void A_button_does_what_it_says_only_while_things_are_as_its_card_knew_them(
        string act,
        string? known,
        string state,
        int minutesAgo,
        string? refusal
    )
    {
        var words = WaveWords.Swedish;
        var wish = new WaveWish.Do(act, known, Now.AddMinutes(-minutesAgo));

        WaveChange
            .Refusal(wish, new WaveHead { Id = "a", State = state }, Now, words)
            .ShouldBe(
                refusal switch
                {
                    "TooOld" => words.TooOld,
                    "ChangedMeanwhile" => words.ChangedMeanwhile,
                    "NotUnderWay" => words.NotUnderWay,
                    _ => null,
                }
            );
    }

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("planned accepted::1 0", 0, true)]
    [InlineData("running accepted::0 0", 4, false)]
    [InlineData("running accepted::0 0", 5, true)]
    public void A_card_is_looked_at_when_the_state_has_changed_and_now_and_then(
        string shown,
        int secondsAgo,
        bool looked
    ) => CardNews.MayBe(Card(shown, secondsAgo), Now, TimeSpan.FromSeconds(5)).ShouldBe(looked);

    [Theory]
    [InlineData("running accepted::1 0", false)]
    [InlineData("running accepted::0 0", true)]
    [InlineData("planned accepted::1 0", true)]
    public void A_card_changes_when_it_says_something_else(string shown, bool changes)
    {
        var progress = new WaveProgress(
            WaveStates.Running,
            Reason: null,
            [new Tally(SendStates.Accepted, Reason: null, 1)]
        );

        CardNews.Is(Card(shown, secondsAgo: 60), progress).ShouldBe(changes);
    }

    [Fact]
    public void Every_reason_is_said_in_words_in_both_languages()
    {
        var reasons = new[] { typeof(SkipReasons), typeof(Reach) }
            .SelectMany(static type => type.GetFields())
            .Where(static field => field.Name is not nameof(Reach.Obstacle))
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Concat(["too-big", "bad-request", "disabled-by-admin", "forbidden", "foreign-service"])
            .Concat(["unreachable-service", "not-admitted", "no-token", "interrupted", "time-out", "connection-lost"])
            .Append(SendOutcome.ConversationNotFound);

        foreach (var reason in reasons.Distinct(StringComparer.Ordinal))
        {
            var (swedish, english) = (WaveReasons.Swedish(reason), WaveReasons.English(reason));
            swedish.ShouldNotBe(reason);
            english.ShouldNotBe(reason);
            swedish.ShouldNotBe(english, reason);
            RemindReport.Explain(reason).ShouldNotBe(reason);
        }
    }

    [Fact]
    public void The_time_left_is_that_of_those_who_can_be_sent_to_now()
    {
        var progress = new WaveProgress(
            WaveStates.Running,
            Reason: null,
            [new Tally(SendStates.Accepted, Reason: null, 10), new Tally(SendStates.Planned, Reason: null, 100)]
        )
        {
            Waiting = 40,
        };

        progress.TimeLeft(usual: 30).ShouldBe(TimeSpan.FromSeconds(2));
        (progress with { PerSecond = 6 }).TimeLeft(usual: 30).ShouldBe(TimeSpan.FromSeconds(10));
    }

    private static LiveCard Card(string shown, int secondsAgo) =>
        new()
        {
            PersonId = "p",
            TurnId = "t",
            MessageId = "m",
            Reference = "{}",
            WaveState = WaveStates.Running,
            Shown = shown,
            ChangedAt = Now.AddSeconds(-secondsAgo),
        };
}
