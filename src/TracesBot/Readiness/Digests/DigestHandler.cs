using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness.Digests;

/// <summary>Turns a manager's report of the week on and off. Off is for everybody, also for who leads nobody any more.</summary>
internal sealed class DigestHandler(LineAccess access, DigestStore store) : ITurnHandler
{
    private const string View = "digest";

    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        Wish(turn.Input) switch
        {
            DigestWish.Off => TurnOffAsync(turn, cancellationToken),
            var wish => access.OpenAsync(
                turn,
                new AboutTeam(View, Team: null),
                line => ShowAsync(turn, line, wish, cancellationToken),
                cancellationToken
            ),
        };

    private static DigestWish Wish(TurnInput input) =>
        input switch
        {
            Pressed { Press: SetDigest { On: var on } } => on ? DigestWish.On : DigestWish.Off,
            Said { Text: var text } => DigestCommand.Read(text) ?? DigestWish.Tell,
            _ => DigestWish.Tell,
        };

    // Nobody's data are looked at, so there is nothing to keep.
    private async Task<Shown> ShowAsync(Turn turn, SeenLine line, DigestWish wish, CancellationToken cancellationToken)
    {
        var zone = turn.Person.TimeZone;
        if (wish is DigestWish.On)
        {
            await store.AddAsync(
                turn.Person.Id,
                DigestFigures.Of(line),
                DigestWeek.Of(turn.Now, zone),
                turn.Now,
                cancellationToken
            );
        }

        var on = wish is DigestWish.On || await store.IsOnAsync(turn.Person.Id, cancellationToken);

        return new Shown(
            LookUp: null,
            turn.Show(new DigestCards(turn.Phrases).State(on ? DigestWeek.Next(turn.Now, zone) : null))
        );
    }

    private async Task<Reply> TurnOffAsync(Turn turn, CancellationToken cancellationToken)
    {
        await store.RemoveAsync(turn.Person.Id, cancellationToken);

        return turn.Show(new DigestCards(turn.Phrases).State(next: null));
    }
}
