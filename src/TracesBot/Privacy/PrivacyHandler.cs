using System.Text;
using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Privacy;

/// <summary>Gives a person what is kept about them, and forgets them when they want that.</summary>
internal sealed class PrivacyHandler(PersonExport export, PersonErasure erasure, LookStore looks) : ITurnHandler
{
    /// <summary>How long the answer to "shall I erase?" stands.</summary>
    private static readonly TimeSpan AnswerBy = TimeSpan.FromHours(1);

    /// <summary>Teams takes about 28 KB in a message; åäö and quotation marks take more than one byte.</summary>
    private const int ShownCharacters = 12_000;

    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Input switch
        {
            Pressed { Press: EraseMyData press } when IsFresh(press, turn) => EraseAsync(turn, cancellationToken),
            Pressed { Press: EraseMyData } => Task.FromResult(Reply.Replace(PrivacyCards.AskErasure(turn))),
            Pressed { Press: KeepMyData } => Task.FromResult(Reply.Replace(PrivacyCards.Kept(turn.Phrases))),
            Pressed { Press: ShowMyData } => ShowAsync(turn, cancellationToken),
            Pressed { Press: ShowLooks } => LooksAsync(turn, cancellationToken),
            Said { Text: var text } when LookCommand.Is(text) => LooksAsync(turn, cancellationToken),
            FileAnswered { Target: { } target } => UploadAsync(turn, target, cancellationToken),
            FileAnswered => Task.FromResult(Reply.Say(turn.Phrases.Privacy.FileDeclined)),
            Said { Meaning.Intent: Intents.DeleteMyData } => Task.FromResult(Reply.Show(PrivacyCards.AskErasure(turn))),
            _ => OfferAsync(turn, cancellationToken),
        };

    private static bool IsFresh(EraseMyData press, Turn turn)
    {
        var age = turn.Now.ToUnixTimeMilliseconds() - press.AskedAt;

        return age >= 0 && age <= AnswerBy.TotalMilliseconds;
    }

    private async Task<Reply> EraseAsync(Turn turn, CancellationToken cancellationToken)
    {
        await erasure.EraseAsync(turn.Person.Id, ErasedBy.Themselves, cancellationToken);

        return Reply.Replace(PrivacyCards.Erased(turn)) with
        {
            Keeps = ReplyKeeps.NoName,
        };
    }

    private async Task<Reply> OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Privacy;
        var json = await export.ReadAsync(turn.Person.Id, cancellationToken);

        return new Reply
        {
            Messages =
            [
                new CardMessage(PrivacyCards.Offer(turn.Phrases)),
                new FileOffer(
                    new FileSubject(FileKinds.OwnData),
                    words.FileName,
                    words.FileDescription,
                    Encoding.UTF8.GetByteCount(json)
                ),
            ],
        };
    }

    private async Task<Reply> LooksAsync(Turn turn, CancellationToken cancellationToken)
    {
        var since = turn.Now.AddDays(-LookCards.Days);
        var found = await looks.SinceAsync(turn.Person.Id, since, cancellationToken);

        return Reply.Show(LookCards.List(LookDay.From(found, turn.Person.TimeZone), turn.Phrases));
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var json = await export.ReadAsync(turn.Person.Id, cancellationToken);

        return json.Length > ShownCharacters
            ? new Reply { Notice = turn.Phrases.Privacy.TooMuchToShow }
            : Reply.Say($"```json\n{json}\n```") with
            {
                Keeps = ReplyKeeps.Nothing,
            };
    }

    private async Task<Reply> UploadAsync(Turn turn, FileTarget target, CancellationToken cancellationToken)
    {
        var json = await export.ReadAsync(turn.Person.Id, cancellationToken);

        return new Reply
        {
            Upload = new FileUpload(target, Encoding.UTF8.GetBytes(json), turn.Phrases.Privacy.UploadFailed),
            Keeps = ReplyKeeps.Nothing,
        };
    }
}
