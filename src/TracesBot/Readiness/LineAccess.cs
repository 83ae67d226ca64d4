using TracesBot.People;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>
/// Opens a manager's line, or one team of it, for something to be done with it. Whoever has no right to it, or did not say
/// which, gets the same reply as when they only look. Either is kept.
/// </summary>
internal sealed class LineAccess(LineReader lines, AuditStore audit)
{
    /// <param name="open">What is done, and what is kept about it.</param>
    public async Task<Reply> OpenAsync(
        Turn turn,
        AboutTeam question,
        Func<SeenLine, Task<Shown>> open,
        CancellationToken cancellationToken
    )
    {
        var seen = await lines.ReadAsync(Viewer.Of(turn.Person), cancellationToken);
        var shown = ReadinessScope.Decide(question, seen) switch
        {
            SeenLine { Named.Count: > 0 } line => await open(line),
            var scope => Refusals.Of(turn, question, scope),
        };
        if (shown.LookUp is { } lookUp)
        {
            await audit.AddAsync(turn.Person.Id, lookUp.Scope, lookUp.Outcome, turn.Now, cancellationToken);
        }

        return shown.Reply;
    }
}
