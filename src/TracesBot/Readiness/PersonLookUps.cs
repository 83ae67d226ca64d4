using TracesBot.Knowledge;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at one person of a manager's line. Whether there is anybody outside of it is not told.</summary>
internal sealed class PersonLookUps(
    ReadinessStore store,
    LineReader lines,
    BlockerStore blockers,
    KnowledgeBase knowledge
)
{
    private const string Somebody = "person";

    public async Task<Shown> ShowNamedAsync(Turn turn, AboutName about, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(turn.Person);
        var masked = await lines.ReadAsync(viewer, cancellationToken);
        if (masked.IsEmpty)
        {
            return NotAManager(turn);
        }

        var line = await store.LineAsync(viewer, masked.Masking, cancellationToken);

        return PersonFinder.Find(about.Name, about.Team, line) switch
        {
            [] => Note(LookUp.NothingFound, turn.Phrases.Readiness.NoSuchColleague),
            [var colleague] => await SeenAsync(turn, masked, colleague, cancellationToken),
            var several => new Shown(new LookUp(Somebody, LookUp.AskedBack), turn.Show(Cards(turn).Choose(several))),
        };
    }

    /// <summary>The same words whether the person is in another line, has left, or never was.</summary>
    public async Task<Shown> ShowAsync(Turn turn, string personId, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(turn.Person);
        var line = await lines.ReadAsync(viewer, cancellationToken);

        return await store.FindAsync(viewer, line.Masking, personId, cancellationToken) is { } colleague
            ? await SeenAsync(turn, line, colleague, cancellationToken)
            : Note(LookUp.Refused, turn.Phrases.Readiness.NoSuchColleague);
    }

    public async Task<Shown> AskForNameAsync(Turn turn, CancellationToken cancellationToken) =>
        (await lines.ReadAsync(Viewer.Of(turn.Person), cancellationToken)).IsEmpty
            ? NotAManager(turn)
            : Note(LookUp.AskedBack, turn.Phrases.Readiness.NameSomebody);

    private async Task<Shown> SeenAsync(
        Turn turn,
        MaskedLine line,
        Colleague colleague,
        CancellationToken cancellationToken
    )
    {
        var looked = $"{Somebody} {colleague.PersonId}";
        if (colleague.IsMasked)
        {
            return new Shown(
                new LookUp(looked, LookUp.Masked),
                new Reply { Notice = turn.Phrases.Readiness.PersonMasked(colleague.Name) }
            );
        }

        var blocker = await blockers.FindAsync(
            Viewer.Of(turn.Person),
            line,
            colleague.PersonId,
            turn.Now,
            cancellationToken
        );
        // Whom the bot does not reach has a row that says why.
        var reason = blocker is null or { Kind: Blocker.Unreachable }
            ? null
            : new BlockerReasons(turn.Phrases, knowledge, turn.Person.TimeZone).Of(blocker);

        return new Shown(new LookUp(looked, LookUp.Allowed), turn.Show(Cards(turn).One(colleague, reason)));
    }

    private static NameCards Cards(Turn turn) =>
        new(new ReadinessFrame(turn.Phrases, line: null, ReadinessFilter.None), turn.Person.TimeZone);

    private static Shown NotAManager(Turn turn) => Note(LookUp.Refused, turn.Phrases.Readiness.NotAManager);

    private static Shown Note(string outcome, string text) =>
        new(new LookUp(Somebody, outcome), new Reply { Notice = text });
}
