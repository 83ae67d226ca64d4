using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace TracesBot.Graph;

/// <summary>
/// Installs the app for people in the roster whom the bot has never met. Their chat then arrives as if they had done it
/// themselves. Nobody is tried twice within a week.
/// </summary>
internal sealed class AppInstalls(
    GraphClient client,
    InstallStore store,
    IOptions<GraphOptions> options,
    TimeProvider clock
)
{
    private const int AtOnce = 8;

    /// <summary>When so many have been refused and nobody let in, it is not the people.</summary>
    private const int TooManyRefusals = 20;

    private static readonly TimeSpan Peace = TimeSpan.FromDays(7);

    /// <summary>A process that ends in the midst of an attempt holds the person up for so long.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    public bool On => options.Value.Install;

    public async Task<InstallTally> RunAsync(CancellationToken cancellationToken)
    {
        var tally = new InstallTally();
        if (On)
        {
            await Parallel.ForEachAsync(
                DueAsync(tally, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (person, token) => await InstallAsync(person, tally, token)
            );
        }

        return tally;
    }

    /// <summary>How it stands with those whom a wave would pass over because the bot has never met them.</summary>
    public async Task<InstallOutlook> OutlookAsync(CancellationToken cancellationToken)
    {
        var tried = On ? await store.TriedAsync(clock.GetUtcNow() - Peace, cancellationToken) : [];

        return new InstallOutlook(On, tried.ToDictionary(one => one.PersonId, StringComparer.Ordinal));
    }

    private async IAsyncEnumerable<string> DueAsync(
        InstallTally tally,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var before = clock.GetUtcNow() - Peace;
        var after = "";
        while (await store.PageAsync(after, before, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var person in page)
            {
                if (tally.Stopped is not null)
                {
                    yield break;
                }

                yield return person;
            }

            after = page[^1];
        }
    }

    private async Task InstallAsync(string person, InstallTally tally, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Peace;
        if (!await store.TakeAsync(person, before, before + Claim, cancellationToken))
        {
            return;
        }

        var answer = await TryAsync(person, cancellationToken);
        tally.Add(answer);
        switch (answer)
        {
            case InstallAnswer.Installed:
                await store.SetInstalledAsync(person, clock.GetUtcNow(), cancellationToken);
                break;
            case InstallAnswer.Refused(var reason):
                await store.SetRefusedAsync(person, reason, clock.GetUtcNow(), cancellationToken);
                tally.StopIf(tally.Installed is 0 && tally.Refused >= TooManyRefusals, InstallTally.EverybodyRefused);
                break;
            case InstallAnswer.NotPermitted:
                await store.ReleaseAsync(person, cancellationToken);
                tally.StopIf(condition: true, InstallTally.NotPermitted);
                break;
            default:
                // The claim runs out, and the next round tries again.
                tally.StopIf(tally.Failed >= TooManyRefusals, InstallTally.Unreachable);
                break;
        }
    }

    private async Task<InstallAnswer> TryAsync(string person, CancellationToken cancellationToken)
    {
        var app = client.Address($"appCatalogs/teamsApps/{options.Value.TeamsAppId}").AbsoluteUri;
        try
        {
            await client.PostAsync(
                $"users/{person}/teamwork/installedApps",
                new JsonObject { ["teamsApp@odata.bind"] = app },
                cancellationToken
            );

            return new InstallAnswer.Installed();
        }
        catch (GraphException refusal)
        {
            return InstallAnswer.Of(refusal);
        }
    }
}

/// <summary>What came of a round of installations.</summary>
internal sealed class InstallTally
{
    public const string NotPermitted = "not-permitted";
    public const string EverybodyRefused = "everybody-refused";
    public const string Unreachable = "unreachable";

    private readonly ConcurrentDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private int _installed;
    private int _failed;

    public int Installed => _installed;

    public int Failed => _failed;

    public int Refused => _refusals.Values.Sum();

    /// <summary>Gets how many were refused, by reason.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>Gets why the round ended early.</summary>
    public string? Stopped { get; private set; }

    public void Add(InstallAnswer answer)
    {
        switch (answer)
        {
            case InstallAnswer.Installed:
                Interlocked.Increment(ref _installed);
                break;
            case InstallAnswer.Refused(var reason):
                _refusals.AddOrUpdate(reason, 1, static (_, count) => count + 1);
                break;
            default:
                Interlocked.Increment(ref _failed);
                break;
        }
    }

    public void StopIf(bool condition, string reason) => Stopped = condition ? Stopped ?? reason : Stopped;
}

/// <summary>What a wave that is only looked at can say about people whom the bot has never met.</summary>
internal sealed record InstallOutlook(bool On, IReadOnlyDictionary<string, TriedInstall> Tried)
{
    /// <summary>One of <see cref="InstallReasons"/>; null where no installation is concerned.</summary>
    public string? ReasonFor(string person, bool inRoster) =>
        (On && inRoster, Tried.GetValueOrDefault(person)) switch
        {
            (false, _) => null,
            (_, { Refused: { } refused }) => refused,
            (_, { InstalledAt: not null }) => InstallReasons.Installed,
            _ => InstallReasons.WillBeInstalled,
        };
}
