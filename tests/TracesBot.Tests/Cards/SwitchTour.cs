using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Knowledge;

namespace TracesBot.Cards;

/// <summary>Somebody goes all the way to a new method, gets stuck on every step, pauses once, and comes back.</summary>
internal sealed class SwitchTour
{
    /// <summary>What the names of the cards of somebody who cannot get in have in them.</summary>
    public const string LockedOut = "-locked-out-";

    /// <summary>Longer than any way there is.</summary>
    private const int Longest = 80;

    private readonly CardAlbum _album;
    private readonly string _person;
    private readonly string _method;
    private readonly bool _locked;
    private int _seen;

    private SwitchTour(CardAlbum album, string method, bool locked)
    {
        _album = album;
        _method = method;
        _locked = locked;
        _person = $"switch-{method}{(locked ? LockedOut.TrimEnd('-') : "")}";
    }

    public static async Task WalkAsync(CardAlbum album)
    {
        foreach (var method in album.Services.GetRequiredService<Campaign>().Methods)
        {
            foreach (var locked in new[] { false, true })
            {
                await new SwitchTour(album, method, locked).WalkAsync();
            }
        }
    }

    private async Task WalkAsync()
    {
        await _album.MeetAsync(_person);
        var card = Take(await _album.PressAsync(_person, new StartSwitch()));
        var paused = false;
        for (var moves = 0; card is not null && moves < Longest; moves++)
        {
            if (Move(card, GuideMove.Done) is not null && Move(card, GuideMove.Stuck) is { } stuck)
            {
                var help = Take(await _album.PressAsync(_person, stuck));
                card = await BackAsync(help, GuideMove.Back);
            }

            if (!paused && Move(card, GuideMove.Pause) is { } pause)
            {
                paused = true;
                var pausing = Take(await _album.PressAsync(_person, pause));
                card = await BackAsync(pausing, GuideMove.Resume);
            }

            card = Next(card) is { } press ? Take(await _album.PressAsync(_person, press)) : null;
        }

        Take(await _album.PressAsync(_person, new ShowMyStatus()));
    }

    private JsonObject? Next(JsonObject card) =>
        Answer(card)
        ?? Press(card, "switch-method", press => (string?)press["method"] == _method)
        ?? Press(card, "switch-report", press => (bool)press["tested"]!)
        ?? Move(card, GuideMove.MoreMethods)
        ?? Move(card, GuideMove.Done);

    private JsonObject? Answer(JsonObject card) =>
        Press(card, "switch-advisor", press => (string?)press["answer"] == Wanted((string)press["question"]!))
        ?? Press(card, "switch-advisor", static _ => true);

    private string Wanted(string question) =>
        (question, _method) switch
        {
            ("access", _) => _locked ? "no" : "yes",
            ("eid", "bankid" or "freja") => _method,
            ("eid", "other-eid") => "other",
            ("eid", _) => "none",
            _ => "yes",
        };

    private static JsonObject? Move(JsonObject card, string move) =>
        Press(card, "switch-step", press => (string?)press["move"] == move);

    private static JsonObject? Press(JsonObject card, string verb, Func<JsonObject, bool> match) =>
        CardParts.Presses(card).FirstOrDefault(press => (string?)press["verb"] == verb && match(press));

    private async Task<JsonObject> BackAsync(JsonObject? card, string move)
    {
        var back = Move(card.ShouldNotBeNull(), move).ShouldNotBeNull($"no way back from: {card.ToJsonString()}");

        return (await _album.PressAsync(_person, back))[0];
    }

    private JsonObject? Take(IReadOnlyList<JsonObject> cards)
    {
        var card = cards is [var first, ..] ? first : null;
        _album.Add($"{_person}-{++_seen:00}", card);

        return card;
    }
}
