using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.SelfCheck;

/// <summary>What whoever runs the bot sees of a warning.</summary>
internal static class WarningCards
{
    public static Card Of(KeptWarning warning, Phrases phrases, TimeZoneInfo zone)
    {
        var text = WarningText.Of(warning, phrases, zone);

        return warning.Holds ? Holding(warning, text, phrases, zone) : Mended(text, phrases);
    }

    private static Card Holding(KeptWarning warning, WarningText text, Phrases phrases, TimeZoneInfo zone)
    {
        var words = phrases.SelfCheck;
        var since = TimeZoneInfo.ConvertTime(warning.Since, zone);

        return new Card(
            phrases.Language,
            text.Title,
            [
                new Container(
                    warning.IsUrgent ? Tone.Attention : Tone.Warning,
                    [new TextBlock(text.Title, TextStyle.Strong), new TextBlock(text.Text)]
                ),
                new TextBlock(words.WhatToDo, TextStyle.Heading),
                new TextBlock(text.Do),
                new TextBlock(
                    words.Footer(words.At(phrases.Date(DateOnly.FromDateTime(since.DateTime)), phrases.Time(since))),
                    TextStyle.Subtle
                ),
            ],
            []
        );
    }

    private static Card Mended(WarningText text, Phrases phrases) =>
        new(
            phrases.Language,
            text.Mended,
            [new Container(Tone.Good, [new TextBlock(text.Mended, TextStyle.Strong), new TextBlock(text.MendedText)])],
            []
        );
}
