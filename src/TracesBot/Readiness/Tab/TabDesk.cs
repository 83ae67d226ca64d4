using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>
/// Lets a visitor look at their line and at nothing else, with the rights of the chat. Every look is kept, also one that
/// was refused; a visitor whom nothing proves is nobody, and leaves nothing.
/// </summary>
internal sealed class TabDesk(
    TabSignIn signIn,
    PersonStore people,
    LineReader lines,
    AuditStore audit,
    Session session,
    Campaign campaign,
    TimeProvider clock
)
{
    /// <param name="view">What the audit calls it.</param>
    /// <param name="team">The team; null for the whole line.</param>
    /// <param name="show">Reads what is shown.</param>
    public async Task<IResult> LookAsync(
        HttpContext http,
        string view,
        string? team,
        Func<TabLook, CancellationToken, Task<IResult>> show
    )
    {
        var cancellationToken = http.RequestAborted;
        string? id;
        try
        {
            id = await signIn.FindAsync(http, cancellationToken);
        }
        catch (TabKeysException)
        {
            return TabProblem.KeysMissing(Guess(http));
        }

        if (id is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";

            return TabProblem.NotSignedIn(Guess(http));
        }

        var now = clock.GetUtcNow();
        var person = await people.FindAsync(new Visitor(id, Name: null, TimeZone: null), now, cancellationToken);
        var (lookUp, result) = await DecideAsync(
            person,
            new AboutTeam(view, team, Exact: true),
            now,
            show,
            cancellationToken
        );
        await audit.AddAsync(person.Id, lookUp.Scope, lookUp.Outcome, now, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return result;
    }

    private async Task<(LookUp LookUp, IResult Result)> DecideAsync(
        Person person,
        AboutTeam about,
        DateTimeOffset now,
        Func<TabLook, CancellationToken, Task<IResult>> show,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(person);
        var phrases = campaign.Phrases(person.Language);
        var line = await lines.ReadAsync(viewer, cancellationToken);

        return ReadinessScope.Decide(about, line) switch
        {
            SeenLine { Team: not null, Named.Count: 0 } small => (
                new LookUp($"{small.InAudit} {about.View}", LookUp.Masked),
                TabProblem.SmallGroup(phrases)
            ),
            SeenLine seen => (
                new LookUp($"{seen.InAudit} {about.View}", LookUp.Allowed),
                await show(
                    new TabLook(viewer, seen, phrases, person.TimeZone, TimeZoneInfo.ConvertTime(now, person.TimeZone)),
                    cancellationToken
                )
            ),
            ForeignTeam => (new LookUp($"team {about.View}", LookUp.Refused), TabProblem.ForeignTeam(phrases)),
            _ => (new LookUp($"line {about.View}", LookUp.Refused), TabProblem.NotAManager(phrases)),
        };
    }

    // Nobody is known yet, so the browser says which language.
    private static Phrases Guess(HttpContext http) =>
        Phrases.In(Phrases.LanguageOf(http.Request.Headers.AcceptLanguage.ToString()) ?? Language.Swedish);
}
