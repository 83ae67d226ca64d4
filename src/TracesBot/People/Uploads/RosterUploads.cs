using Microsoft.Extensions.Options;
using TracesBot.Cards;
using TracesBot.Proactive;
using TracesBot.Words;

namespace TracesBot.People.Uploads;

/// <summary>
/// Does what administrators ask for with a list that they have sent: compares it with the roster, or imports it, and shows
/// them what came of it.
/// </summary>
internal sealed partial class RosterUploads(
    RosterUploadQueue queue,
    RosterDownload download,
    RosterImport import,
    ProactiveSender sender,
    SendBudget budget,
    IOptions<RosterOptions> options,
    ILogger<RosterUploads> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>How often the administrator is shown how far a long import has come.</summary>
    private static readonly TimeSpan Progress = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await queue.TakeAsync(cancellationToken) is { } upload)
        {
            var phrases = Phrases.In(Phrases.LanguageOf(upload.Language) ?? Language.Swedish);
            await ShowAsync(upload, await DealWithAsync(upload, phrases, cancellationToken), cancellationToken);
        }
    }

    /// <summary>A list that cannot be dealt with is ended: taken again it would keep the others waiting for ever.</summary>
    private async Task<Card> DealWithAsync(RosterUpload upload, Phrases phrases, CancellationToken cancellationToken)
    {
        try
        {
            return upload.State is UploadStates.Waiting
                ? await CompareAsync(upload, phrases, cancellationToken)
                : await ImportAsync(upload, phrases, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, upload.Id, upload.PersonId);

            return await FailAsync(upload, phrases.Roster.Broke, phrases, cancellationToken);
        }
    }

    private async Task<Card> CompareAsync(RosterUpload upload, Phrases phrases, CancellationToken cancellationToken)
    {
        var fetched = await download.GetAsync(upload.Address ?? "", cancellationToken);
        if (fetched is not FetchedFile { Content: var content })
        {
            return await FailAsync(upload, WhyNot(fetched, phrases.Roster), phrases, cancellationToken);
        }

        try
        {
            var outcome = await import.RunAsync(
                new MemoryStream(content, writable: false),
                onRead: null,
                list => list with { Keep = false, MostLeaversPercent = options.Value.MostLeaversPercent },
                cancellationToken
            );
            await queue.CheckedAsync(upload.Id, content, outcome.ManyLeavers, cancellationToken);

            return RosterUploadCards.Diff(upload, outcome, phrases);
        }
        catch (RosterFileException exception)
        {
            return await FailAsync(upload, exception.Fault.In(phrases.Roster.Faults), phrases, cancellationToken);
        }
    }

    private async Task<Card> ImportAsync(RosterUpload upload, Phrases phrases, CancellationToken cancellationToken)
    {
        if (await queue.ContentAsync(upload.Id, cancellationToken) is not { } content)
        {
            return await FailAsync(upload, phrases.Roster.Gone, phrases, cancellationToken);
        }

        try
        {
            var outcome = await ImportAsync(upload, content, phrases, cancellationToken);
            var faults = RosterUploadCards.HasMore(outcome) ? FaultFile.Write(outcome, phrases) : null;
            await queue.DoneAsync(upload.Id, faults, cancellationToken);
            Log.Imported(logger, upload.PersonId, outcome.Added, outcome.Changed, outcome.Left, outcome.Bad.Count);

            return RosterUploadCards.Done(upload, outcome, phrases);
        }
        catch (ManyLeaversException exception)
        {
            var many = exception.Leavers;
            await queue.AskAgainAsync(upload.Id, many, cancellationToken);

            return RosterUploadCards.Sure(upload with { Leavers = many.Left, Listed = many.Listed }, phrases);
        }
        catch (RosterFileException exception)
        {
            return await FailAsync(upload, exception.Fault.In(phrases.Roster.Faults), phrases, cancellationToken);
        }
    }

    private async Task<RosterOutcome> ImportAsync(
        RosterUpload upload,
        byte[] content,
        Phrases phrases,
        CancellationToken cancellationToken
    )
    {
        var percent = 0;
        // SQLite works on the thread that asks it, and the administrator is told meanwhile.
        var work = Task.Run(
            () =>
                import.RunAsync(
                    new MemoryStream(content, writable: false),
                    (read, length) => Volatile.Write(ref percent, (int)(100 * read / length)),
                    list =>
                        list with
                        {
                            MostLeaversPercent = upload.ManyLeavers is 1 ? null : options.Value.MostLeaversPercent,
                        },
                    cancellationToken
                ),
            cancellationToken
        );
        while (await Task.WhenAny(work, Task.Delay(Progress, TimeProvider.System, cancellationToken)) != work)
        {
            var card = RosterUploadCards.Importing(Volatile.Read(ref percent), phrases);
            await ShowAsync(upload, card, cancellationToken);
        }

        return await work;
    }

    private async Task<Card> FailAsync(
        RosterUpload upload,
        string reason,
        Phrases phrases,
        CancellationToken cancellationToken
    )
    {
        await queue.EndAsync(upload.Id, UploadStates.Failed, cancellationToken);

        return RosterUploadCards.Failed(reason, phrases);
    }

    private string WhyNot(Fetched fetched, RosterWords words) =>
        (fetched as NotFetched)?.Reason switch
        {
            NotFetchedReason.ForeignHost => words.ForeignHost,
            NotFetchedReason.TooBig => words.TooBig(options.Value.MostMegabytes),
            NotFetchedReason.Expired => words.Expired,
            _ => words.Unreachable,
        };

    /// <summary>What becomes of the list does not hang on whether the administrator can be shown it.</summary>
    private async Task ShowAsync(RosterUpload upload, Card card, CancellationToken cancellationToken)
    {
        if (upload.Reference is not { } reference)
        {
            return;
        }

        try
        {
            await ShowAsync(upload, reference, card, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ShowingFailed(logger, exception, upload.Id, upload.PersonId);
        }
    }

    /// <summary>Changes the card that the administrator has, or sends one where there is none that can be changed.</summary>
    private async Task ShowAsync(RosterUpload upload, string reference, Card card, CancellationToken cancellationToken)
    {
        if (upload.CardId is { } shown && await ChangeAsync(reference, shown, card, cancellationToken))
        {
            return;
        }

        using var place = await budget.WaitAsync(cancellationToken);
        switch (await sender.SendAsync(place, reference, card, cancellationToken))
        {
            case SendOutcome.Accepted accepted:
                await queue.ShownAsync(upload.Id, accepted.ActivityId, cancellationToken);
                break;
            case var outcome:
                Log.NotShown(logger, upload.PersonId, outcome.GetType().Name);
                break;
        }
    }

    private async Task<bool> ChangeAsync(string reference, string shown, Card card, CancellationToken cancellationToken)
    {
        using var place = await budget.WaitAsync(cancellationToken);

        return await sender.UpdateAsync(place, reference, shown, card, cancellationToken) is SendOutcome.Accepted;
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 440,
            Level = LogLevel.Information,
            Message = "{PersonId} imported the roster in the chat: {Added} added, {Changed} changed, {Left} left, {Bad} bad."
        )]
        public static partial void Imported(
            ILogger logger,
            string personId,
            long added,
            long changed,
            long left,
            int bad
        );

        [LoggerMessage(
            EventId = 441,
            Level = LogLevel.Warning,
            Message = "{PersonId} could not be shown what became of the roster they sent: {Outcome}."
        )]
        public static partial void NotShown(ILogger logger, string personId, string outcome);

        [LoggerMessage(
            EventId = 442,
            Level = LogLevel.Error,
            Message = "Rosters sent in the chat could not be looked for; they are looked for again in a second."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);

        [LoggerMessage(
            EventId = 443,
            Level = LogLevel.Error,
            Message = "Roster {Upload}, sent in the chat by {PersonId}, could not be dealt with and is ended."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string upload, string personId);

        [LoggerMessage(
            EventId = 444,
            Level = LogLevel.Error,
            Message = "{PersonId} could not be shown what became of roster {Upload}."
        )]
        public static partial void ShowingFailed(ILogger logger, Exception exception, string upload, string personId);
    }
}
