using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Looks at one person of a manager's line. Whether there is anybody outside of it is not told.</summary>
internal sealed class PersonLookUps(ReadinessStore store)
{
    private const string Somebody = "person";

    public async Task<Shown> ShowNamedAsync(Turn turn, AboutName about, CancellationToken cancellationToken)
    {
        var line = await store.LineAsync(Viewer.Of(turn.Person), cancellationToken);
        if (line.Count is 0)
        {
            return NotAManager(turn);
        }

        return PersonFinder.Find(about.Name, about.Team, line) switch
        {
            [] => Note(LookUp.NothingFound, turn.Phrases.Readiness.NoSuchColleague),
            [var colleague] => Seen(turn, colleague),
            var several => new Shown(
                new LookUp(Somebody, LookUp.AskedBack),
                turn.Show(new ReadinessCards(turn.Phrases, team: null).ChooseColleague(several))
            ),
        };
    }

    /// <summary>The same words whether the person is in another line, has left, or never was.</summary>
    public async Task<Shown> ShowAsync(Turn turn, string personId, CancellationToken cancellationToken) =>
        await store.FindAsync(Viewer.Of(turn.Person), personId, cancellationToken) is { } colleague
            ? Seen(turn, colleague)
            : Note(LookUp.Refused, turn.Phrases.Readiness.NoSuchColleague);

    public async Task<Shown> AskForNameAsync(Turn turn, CancellationToken cancellationToken) =>
        (await store.CountAsync(Viewer.Of(turn.Person), cancellationToken)).Count is 0
            ? NotAManager(turn)
            : Note(LookUp.AskedBack, turn.Phrases.Readiness.NameSomebody);

    private static Shown Seen(Turn turn, Colleague colleague)
    {
        var card = new ReadinessCards(turn.Phrases, team: null).One(colleague, turn.Person.TimeZone);

        return new Shown(new LookUp($"{Somebody} {colleague.PersonId}", LookUp.Allowed), turn.Show(card));
    }

    private static Shown NotAManager(Turn turn) => Note(LookUp.Refused, turn.Phrases.Readiness.NotAManager);

    private static Shown Note(string outcome, string text) =>
        new(new LookUp(Somebody, outcome), new Reply { Notice = text });
}
