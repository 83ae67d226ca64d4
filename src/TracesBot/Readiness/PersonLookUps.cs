using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at one person of a manager's line. Whether there is anybody outside of it is not told.</summary>
internal sealed class PersonLookUps(ReadinessStore store, LineReader lines)
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
            [var colleague] => Seen(turn, colleague),
            var several => new Shown(
                new LookUp(Somebody, LookUp.AskedBack),
                turn.Show(new AskBackCards(turn.Phrases).Colleague(several))
            ),
        };
    }

    /// <summary>The same words whether the person is in another line, has left, or never was.</summary>
    public async Task<Shown> ShowAsync(Turn turn, string personId, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(turn.Person);
        var line = await lines.ReadAsync(viewer, cancellationToken);

        return await store.FindAsync(viewer, line.Masking, personId, cancellationToken) is { } colleague
            ? Seen(turn, colleague)
            : Note(LookUp.Refused, turn.Phrases.Readiness.NoSuchColleague);
    }

    public async Task<Shown> AskForNameAsync(Turn turn, CancellationToken cancellationToken) =>
        (await lines.ReadAsync(Viewer.Of(turn.Person), cancellationToken)).IsEmpty
            ? NotAManager(turn)
            : Note(LookUp.AskedBack, turn.Phrases.Readiness.NameSomebody);

    private static Shown Seen(Turn turn, Colleague colleague)
    {
        var looked = $"{Somebody} {colleague.PersonId}";
        if (colleague.IsMasked)
        {
            return new Shown(
                new LookUp(looked, LookUp.Masked),
                new Reply { Notice = turn.Phrases.Readiness.PersonMasked(colleague.Name) }
            );
        }

        var card = new ReadinessCards(turn.Phrases, line: null).One(colleague, turn.Person.TimeZone);

        return new Shown(new LookUp(looked, LookUp.Allowed), turn.Show(card));
    }

    private static Shown NotAManager(Turn turn) => Note(LookUp.Refused, turn.Phrases.Readiness.NotAManager);

    private static Shown Note(string outcome, string text) =>
        new(new LookUp(Somebody, outcome), new Reply { Notice = text });
}
