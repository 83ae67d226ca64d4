using Microsoft.Extensions.Options;
using TracesBot.Cards;
using TracesBot.Door;
using TracesBot.Turns;

namespace TracesBot.People.Uploads;

/// <summary>
/// Takes the organisation's list from those who run the bot, and what they decide when they have seen what it would change.
/// Others get a polite no that is kept. Reading and importing a list takes longer than a turn: <see cref="RosterUploads"/>
/// does it.
/// </summary>
internal sealed class RosterUploadHandler(
    RosterUploadStore uploads,
    AuditStore audit,
    Roles roles,
    DoorPolicy door,
    IOptions<RosterOptions> options
) : ITurnHandler
{
    private const string Allowed = "allowed";
    private const string Refused = "refused";

    /// <summary>The pressed card's successor is there before anything else changes the card.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var administers = roles.Administers(turn.Person.Id);
        if (turn.Input is FileSent { IsCsv: false } && !administers)
        {
            return Reply.Say(turn.Phrases.General.EmptyMessage);
        }

        await audit.AddAsync(turn.Person.Id, Scope(turn), administers ? Allowed : Refused, turn.Now, cancellationToken);
        if (!administers)
        {
            // The answer to an offer has no card beside which a line could be shown.
            return turn.Input is FileAnswered
                ? Reply.Say(turn.Phrases.Roster.OnlyForAdministrators)
                : Reply.Apologise(turn.Phrases.Roster.OnlyForAdministrators);
        }

        return turn.Input switch
        {
            FileSent file => await TakeAsync(file, turn, cancellationToken),
            FileAnswered { Target: null } => Reply.Say(turn.Phrases.Roster.FaultsDeclined),
            FileAnswered { Target: { } target, Subject.Of: { } of } => await GiveAsync(
                of,
                target,
                turn,
                cancellationToken
            ),
            Pressed { Press: FetchRosterFaults press } => await OfferAsync(press.Upload, turn, cancellationToken),
            Pressed { Press: RosterPress press } => await DecideAsync(press, turn, cancellationToken),
            _ => Reply.Show(RosterUploadCards.How(options.Value.MostMegabytes, turn.Phrases)),
        };
    }

    private async Task<Reply> TakeAsync(FileSent file, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Roster;
        if (!file.IsCsv)
        {
            return Reply.Say(words.NotCsv);
        }

        if (!door.AllowsFile(file.Address))
        {
            return Reply.Show(RosterUploadCards.Failed(words.ForeignHost, turn.Phrases));
        }

        await uploads.AddAsync(turn.Person.Id, file.Name, file.Address, turn.Now, cancellationToken);

        return Reply.Say(words.Reading(file.Name));
    }

    private async Task<Reply> DecideAsync(RosterPress press, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Roster;
        if (await uploads.FindAsync(press.Upload, turn.Person.Id, cancellationToken) is not { } upload)
        {
            return new Reply { Notice = words.Gone };
        }

        return (upload.State, press) switch
        {
            (UploadStates.Checked, CancelRoster) when await uploads.CancelAsync(upload.Id, cancellationToken) =>
                Reply.Replace(RosterUploadCards.Cancelled(turn.Phrases)),
            (UploadStates.Checked, ImportRoster { ManyLeavers: false }) when upload.Leavers is not null =>
                Reply.Replace(RosterUploadCards.Sure(upload, turn.Phrases)),
            (UploadStates.Checked, ImportRoster import)
                when await uploads.ConfirmAsync(
                    upload.Id,
                    import.ManyLeavers,
                    TimeProvider.System.GetUtcNow() + Pause,
                    cancellationToken
                ) => Reply.Replace(RosterUploadCards.Importing(percent: null, turn.Phrases)),
            (UploadStates.Confirmed, _) => Reply.Replace(RosterUploadCards.Importing(percent: null, turn.Phrases)),
            _ => new Reply { Notice = words.DoneBefore },
        };
    }

    private async Task<Reply> OfferAsync(string id, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Roster;

        return await uploads.FindFaultsAsync(id, turn.Person.Id, cancellationToken) is { } file
            ? new Reply
            {
                Messages =
                [
                    new FileOffer(
                        new FileSubject(FileKinds.RosterFaults, id),
                        words.FaultFileName,
                        words.FaultFileDescription,
                        file.Length
                    ),
                ],
            }
            : new Reply { Notice = words.Gone };
    }

    private async Task<Reply> GiveAsync(string id, FileTarget target, Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Roster;

        return await uploads.FindFaultsAsync(id, turn.Person.Id, cancellationToken) is { } file
            ? new Reply { Upload = new FileUpload(target, file, words.FaultsNotUploaded), Keeps = ReplyKeeps.Nothing }
            : Reply.Say(words.Gone);
    }

    private static string Scope(Turn turn) =>
        turn.Input switch
        {
            FileSent => "roster upload",
            Pressed { Press: ImportRoster press } => $"roster import {press.Upload}",
            Pressed { Press: CancelRoster press } => $"roster cancel {press.Upload}",
            Pressed { Press: FetchRosterFaults press } => $"roster faults {press.Upload}",
            FileAnswered answer => $"roster faults {answer.Subject.Of}",
            _ => "roster",
        };
}
