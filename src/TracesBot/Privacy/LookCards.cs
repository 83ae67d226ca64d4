using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Privacy;

/// <summary>Who has looked at a person, as the person reads it.</summary>
internal static class LookCards
{
    public const int Days = 90;

    private const int Shown = 15;

    public static Card List(IReadOnlyList<LookDay> looks, Phrases phrases)
    {
        var words = phrases.Privacy;

        return new Card(
            phrases.Language,
            words.WhoLooked,
            [
                new TextBlock(words.WhoLooked, TextStyle.Title),
                new TextBlock(looks.Count is 0 ? words.NobodyLooked(Days) : words.LookedSince(Days)),
                .. looks.Take(Shown).Select(look => new TextBlock(Line(look, phrases))),
                .. looks.Count > Shown
                    ? [new TextBlock(words.MoreLooks(looks.Count - Shown))]
                    : Array.Empty<CardElement>(),
                new TextBlock(words.WhatIsSeen, TextStyle.Subtle),
            ],
            []
        );
    }

    private static string Line(LookDay look, Phrases phrases)
    {
        var words = phrases.Privacy;
        var newest = look.Newest;

        return words.LookLine(
            Who(newest, words),
            newest.What switch
            {
                Look.AtMyTeam => words.SawYourTeam,
                Look.AtTheLine => words.SawTheLine,
                Look.Confirmed => words.ConfirmedYou,
                _ => words.SawYou,
            },
            phrases.Day(newest.At),
            phrases.Time(newest.At),
            look.Times
        );
    }

    private static string Who(Look look, PrivacyWords words) =>
        look switch
        {
            { ViewerId: Look.Operator } => words.TheOperator,
            // On the server somebody confirms under the name that they give.
            { What: Look.Confirmed, Viewer: null } => look.ViewerId,
            { Viewer: null } => words.SomebodyUnknown,
            { Viewer: { } name, Steps: 1 } => words.YourManager(name),
            { Viewer: { } name, Steps: > 1 } => words.ManagerAbove(name),
            _ => look.Viewer,
        };
}
