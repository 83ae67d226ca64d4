using System.Data.Common;
using TracesBot.Knowledge;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.Switching;

/// <summary>Looks, every few minutes, for whom something is due.</summary>
internal sealed partial class DueRounds(
    IServiceScopeFactory scopes,
    Courier courier,
    Campaign campaign,
    TimeProvider clock,
    ILogger<DueRounds> logger
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _round = new(1);

    /// <summary>Takes everything that is due now. One round at a time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _round.WaitAsync(cancellationToken);
        try
        {
            foreach (var person in await InScopeAsync(DueNowAsync, cancellationToken))
            {
                await TakeAsync(person, cancellationToken);
            }
        }
        finally
        {
            _round.Release();
        }
    }

    public override void Dispose()
    {
        _round.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or TurnConflictException)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private Task<IReadOnlyList<DuePerson>> DueNowAsync(IServiceProvider scope, CancellationToken cancellationToken) =>
        scope.GetRequiredService<DueStore>().ListAsync(clock.GetUtcNow(), cancellationToken);

    private Task TakeAsync(DuePerson person, CancellationToken cancellationToken) =>
        person.Kind switch
        {
            DueKinds.Return => InScopeAsync((scope, token) => ReturnAsync(scope, person, token), cancellationToken),
            _ => AskAsync(person, cancellationToken),
        };

    private async Task<bool> ReturnAsync(IServiceProvider scope, DuePerson person, CancellationToken cancellationToken)
    {
        var store = scope.GetRequiredService<SwitchStore>();
        var before = await store.FindAsync(person.PersonId, cancellationToken);
        if (before.Record is { Status: SwitchStatus.Exempt, Until: { } until } && until <= clock.GetUtcNow())
        {
            var after = before with
            {
                Events = [.. before.Events, new SwitchEvent(SwitchEventKind.Returned, clock.GetUtcNow())],
            };
            await store.SaveAsync(person.PersonId, before, after, activityId: "", cancellationToken);
        }

        return true;
    }

    private async Task AskAsync(DuePerson person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asking = SwitchDue.NextAsking(now, person.TimeZone);
        if (asking > now)
        {
            await InScopeAsync(
                (scope, token) => scope.GetRequiredService<DueStore>().PostponeAsync(person, asking, token),
                cancellationToken
            );

            return;
        }

        // Committed before it is sent: a process that dies in between has asked once at most.
        var state = await InScopeAsync((scope, token) => ClaimAsync(scope, person, now, token), cancellationToken);
        if (state?.Record is not { IsSwitched: true, CheckedAt: null, Method: { } method })
        {
            return;
        }

        var handover = person.MayBeAsked
            ? await courier(
                person.Reference!,
                new StatusCards(campaign.Phrases(person.Language), state, person.TimeZone).Check(method),
                cancellationToken
            )
            : Handover.Refused;
        await InScopeAsync(
            (scope, token) =>
                handover is Handover.Later
                    ? scope.GetRequiredService<DueStore>().PostponeAsync(person, now + Between, token)
                    : scope.GetRequiredService<DueStore>().EndAsync(person, Ids.Of(handover), token),
            cancellationToken
        );
    }

    private static async Task<SwitchState?> ClaimAsync(
        IServiceProvider scope,
        DuePerson person,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await scope.GetRequiredService<DueStore>().TakeAsync(person, now, cancellationToken)
            ? await scope.GetRequiredService<SwitchStore>().FindAsync(person.PersonId, cancellationToken)
            : null;

    private async Task<T> InScopeAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await work(scope.ServiceProvider, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(cancellationToken);

        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 320,
            Level = LogLevel.Warning,
            Message = "What is due could not be taken care of; tried again in some minutes."
        )]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
