using Microsoft.Extensions.Options;
using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness.Exports;

/// <summary>
/// Gives managers their people as a file. It is made when Teams has a place for it, of what the manager may see then: an
/// offer may lie in a chat for weeks.
/// </summary>
internal sealed class ExportHandler(LineAccess access, ReadinessStore store, IOptions<ExportOptions> options)
    : ITurnHandler
{
    private readonly int _most = options.Value.MostExported;

    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Input switch
        {
            FileAnswered { Target: null } => Task.FromResult(Reply.Say(turn.Phrases.Export.Declined)),
            FileAnswered { Target: { } target, Subject.Of: var team } => GiveAsync(
                turn,
                target,
                team,
                cancellationToken
            ),
            _ => OfferAsync(turn, cancellationToken),
        };

    private Task<Reply> OfferAsync(Turn turn, CancellationToken cancellationToken) =>
        access.OpenAsync(
            turn,
            (AboutTeam)ReadinessQuestion.From(turn),
            async line =>
            {
                var cards = new ExportCards(turn.Phrases);
                if (Total(line.Named) > _most)
                {
                    return Offered(line, turn.Show(cards.TooMany(_most, SmallTeams(line))));
                }

                var file = await FileAsync(turn, line, cancellationToken);

                return Offered(
                    line,
                    new Reply
                    {
                        Messages =
                        [
                            new CardMessage(cards.Offer(line, Total(line.Named))),
                            new FileOffer(
                                new FileSubject(FileKinds.Readiness, line.Team),
                                ExportFile.Name(line.Team, turn.Phrases, turn.Now),
                                turn.Phrases.Export.FileDescription,
                                file.Length
                            ),
                        ],
                    }
                );
            },
            cancellationToken
        );

    private async Task<Reply> GiveAsync(Turn turn, FileTarget target, string? team, CancellationToken cancellationToken)
    {
        var reply = await access.OpenAsync(
            turn,
            new AboutTeam(ReadinessView.Export, team, Exact: true),
            async line =>
                Total(line.Named) > _most
                    ? Offered(line, Reply.Show(new ExportCards(turn.Phrases).TooMany(_most, SmallTeams(line))))
                    : new Shown(
                        new LookUp($"{line.InAudit} {ReadinessView.Export}", LookUp.Allowed),
                        new Reply
                        {
                            Upload = new FileUpload(
                                target,
                                await FileAsync(turn, line, cancellationToken),
                                turn.Phrases.Export.UploadFailed
                            ),
                            Keeps = ReplyKeeps.Nothing,
                        }
                    ),
            cancellationToken
        );

        // The answer to an offer has no card beside which a line could be shown.
        return reply.Notice is { } notice ? Reply.Say(notice) : reply;
    }

    private async Task<byte[]> FileAsync(Turn turn, SeenLine line, CancellationToken cancellationToken)
    {
        var people = await store.EverybodyAsync(Viewer.Of(turn.Person), line, _most, cancellationToken);

        return ExportFile.Write(people, turn.Phrases, turn.Person.TimeZone);
    }

    private static Shown Offered(SeenLine line, Reply reply) =>
        new(new LookUp($"{line.InAudit} {ReadinessView.Export}", LookUp.Offered), reply);

    private static long Total(IEnumerable<StandingCount> counts) => counts.Sum(static count => count.People);

    private IEnumerable<string> SmallTeams(SeenLine line) =>
        line
            .Named.GroupBy(static count => count.Team, StringComparer.Ordinal)
            .Where(team => Total(team) <= _most && line.Team is null)
            .Select(static team => team.Key)
            .Order(StringComparer.Ordinal);
}
