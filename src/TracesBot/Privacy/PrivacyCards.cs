using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot.Privacy;

/// <summary>The cards of the privacy slice.</summary>
internal static class PrivacyCards
{
    /// <summary>Tells what is in the file that Teams offers right below.</summary>
    public static Card Offer(Phrases phrases)
    {
        var words = phrases.Privacy;

        return new Card(
            phrases.Language,
            words.OfferTitle,
            [
                new TextBlock(words.OfferTitle, TextStyle.Title),
                new TextBlock(words.Offer),
                new TextBlock(words.OfferElse, TextStyle.Subtle),
            ],
            [new PressAction(words.ShowHere, new ShowMyData()), new PressAction(words.WhoLooked, new ShowLooks())]
        );
    }

    public static Card AskErasure(Turn turn)
    {
        var words = turn.Phrases.Privacy;
        var listed = IsListed(turn);

        return new Card(
            turn.Phrases.Language,
            words.EraseTitle,
            [
                new TextBlock(words.EraseTitle, TextStyle.Title),
                new TextBlock(words.Erases, TextStyle.Heading),
                new TextBlock(words.ErasesWhat),
                new TextBlock(words.Stays, TextStyle.Heading),
                new TextBlock(listed ? words.StaysListed : words.StaysUnlisted),
                new TextBlock(words.Follows, TextStyle.Heading),
                new TextBlock(listed ? words.FollowsListed : words.FollowsUnlisted),
                new Container(Tone.Warning, [new TextBlock(words.CannotUndo)]),
            ],
            [
                new PressAction(words.Erase, new EraseMyData(turn.Now.ToUnixTimeMilliseconds())),
                new PressAction(words.Keep, new KeepMyData(), Primary: true),
            ]
        );
    }

    public static Card Erased(Turn turn)
    {
        var words = turn.Phrases.Privacy;

        return new Card(
            turn.Phrases.Language,
            words.Erased,
            [
                new TextBlock(words.Erased, TextStyle.Title),
                new TextBlock(IsListed(turn) ? words.FollowsListed : words.FollowsUnlisted),
                new TextBlock(words.ChatStays, TextStyle.Subtle),
            ],
            []
        );
    }

    public static Card Kept(Phrases phrases) =>
        new(
            phrases.Language,
            phrases.Privacy.KeptTitle,
            [new TextBlock(phrases.Privacy.KeptTitle, TextStyle.Strong), new TextBlock(phrases.Privacy.Kept)],
            [new PressAction(phrases.General.MyStatus, new ShowMyStatus())]
        );

    // Only the roster tells an address.
    private static bool IsListed(Turn turn) => turn.Person.Upn is not null;
}
