using System.Data.Common;
using System.Runtime.CompilerServices;
using TracesBot.Proactive;

namespace TracesBot.Reminders;

/// <summary>Looks for waves and sends them, some people of one wave after some of another, several at once, all at one pace.</summary>
internal sealed partial class WaveDispatcher(
    WaveClaims claims,
    WaveLedger ledger,
    WaveSender sender,
    SendBudget budget,
    ILogger<WaveDispatcher> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    /// <summary>After so many people a wave lets a more urgent one pass.</summary>
    private const int PeopleAtATime = 400;

    /// <summary>What is under way when the process ends has so long to come to an outcome.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        do
        {
            try
            {
                while (await claims.TakeOldestAsync(stoppingToken) is { } wave)
                {
                    await DispatchAsync(wave, stoppingToken);
                }
            }
            catch (DbException exception)
            {
                // The claim runs out, here or at another node; what was under way is then uncertain.
                Log.Interrupted(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DispatchAsync(string wave, CancellationToken stoppingToken)
    {
        Log.Begun(logger, wave);
        using var underWay = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => underWay.CancelAfter(Grace));
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = budget.Parallel,
            CancellationToken = stoppingToken,
        };
        try
        {
            var sent = 0;
            await Parallel.ForEachAsync(
                DueAsync(wave, stoppingToken),
                parallel,
                async (person, cancellationToken) =>
                {
                    Interlocked.Increment(ref sent);
                    await sender.SendAsync(wave, person, cancellationToken, underWay.Token);
                }
            );
            if (
                await claims.SettleAsync(wave, stoppingToken)
                && !await claims.EndAsync(wave, stoppingToken)
                && sent is 0
            )
            {
                await claims.RestAsync(wave, stoppingToken);
            }

            Log.Left(logger, wave);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await claims.ReleaseAsync(wave, CancellationToken.None);
            throw;
        }
    }

    private async IAsyncEnumerable<string> DueAsync(
        string wave,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var after = "";
        var given = 0;
        while (given < PeopleAtATime)
        {
            var (send, last) = await ledger.SiftAsync(wave, after, cancellationToken);
            if (last is null)
            {
                yield break;
            }

            foreach (var person in send)
            {
                yield return person;
            }

            given += send.Count;
            after = last;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 310, Level = LogLevel.Debug, Message = "Wave {Wave} is being sent here.")]
        public static partial void Begun(ILogger logger, string wave);

        [LoggerMessage(EventId = 311, Level = LogLevel.Debug, Message = "Wave {Wave} is no longer sent here.")]
        public static partial void Left(ILogger logger, string wave);

        [LoggerMessage(
            EventId = 312,
            Level = LogLevel.Error,
            Message = "The database did not answer; reminders go on when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
