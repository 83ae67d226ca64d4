using Microsoft.Extensions.DependencyInjection;
using TracesBot.Knowledge;
using TracesBot.Reminders;
using TracesBot.Reminders.Waves;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>What those who run the bot see of waves: every state of one, and what comes before it.</summary>
internal sealed class WaveTour(CardAlbum album)
{
    private const int PerSecond = 45;

    private readonly WaveCards _cards = new(
        Phrases.In(album.Language),
        album.Now.ToOffset(TimeSpan.FromHours(1)),
        PerSecond
    );

    public void Walk()
    {
        album.Add("wave-none", _cards.NoWave(note: null));
        album.Add("wave-counting", _cards.Counting());
        album.Add("wave-dry-run", _cards.DryRun(Run(), latest: null));
        album.Add("wave-dry-run-nobody", _cards.DryRun(new DryRun(Campaign, album.Now), "w"));
        foreach (var act in new[] { WaveAct.Start, WaveAct.Cancel, WaveAct.Resend })
        {
            album.Add($"wave-ask-{act}", _cards.Ask(new AskWave(act, "w", 1234)));
        }

        Add("wave-planning", WaveStates.Planning, []);
        Add("wave-running", WaveStates.Running, Tallies(open: 31_000));
        Add("wave-paused", WaveStates.Paused, Tallies(open: 31_000), Phrases.In(album.Language).Waves.OthersGoOnToo);
        Add("wave-stopped", WaveStates.Stopped, [new Tally(SendStates.Planned, Reason: null, 45_000)]);
        Add("wave-ended", WaveStates.Ended, Tallies(open: 0));
        Add("wave-cancelled", WaveStates.Cancelled, [.. Tallies(open: 0), new Tally("skipped", "cancelled", 31_000)]);
    }

    private Campaign Campaign => album.Services.GetRequiredService<Campaign>();

    private DryRun Run()
    {
        var now = album.Now;
        var run = new DryRun(Campaign, now);
        foreach (var language in new[] { "sv", "en" })
        {
            var person = new Candidate { PersonId = "x", ContactLanguage = language };
            run.Add(person, Verdict.Send);
            run.Add(person with { WalkMovedAt = now.AddDays(-9) }, Verdict.Wait(now.AddHours(23)));
            foreach (var days in Enumerable.Range(2, 5))
            {
                run.Add(person, Verdict.Wait(now.AddDays(days)));
            }

            run.Add(person, Verdict.Skip(SkipReasons.Done));
            run.Add(person, Verdict.Skip(SkipReasons.NoConversation));
            run.Add(person with { Unreachable = "blocked" }, Verdict.Skip(SkipReasons.Unreachable));
        }

        return run;
    }

    private void Add(string name, string state, IReadOnlyList<Tally> tallies, string? note = null)
    {
        var open = tallies.Any(tally => tally.Open);
        var progress = new WaveProgress(state, state is WaveStates.Stopped ? "not-admitted" : null, tallies)
        {
            PerSecond = 44.8,
            Waiting = open ? 120 : 0,
            NextAt = open ? album.Now.AddHours(22) : null,
        };
        album.Add(name, _cards.Status(new WaveHead { Id = "w", State = state }, progress, note));
    }

    private static Tally[] Tallies(long open) =>
        [
            new(SendStates.Accepted, Reason: null, 13_250),
            new(SendStates.Refused, "blocked", 310),
            new(SendStates.Refused, "conversation-not-found", 12),
            new(SendStates.Skipped, SkipReasons.Done, 402),
            new(SendStates.Uncertain, "time-out", 26),
            .. open is 0 ? Array.Empty<Tally>() : [new Tally(SendStates.Planned, Reason: null, open)],
        ];
}
