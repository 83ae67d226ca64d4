using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using TracesBot.People;

namespace TracesBot.Graph;

/// <summary>
/// Makes the roster what the directory says, by the same way as a file. What Graph told is kept in the same transaction:
/// a sync that breaks off has changed nothing, and the next one is told the same again.
/// </summary>
internal sealed class RosterSync(
    DirectoryReader directory,
    GroupReader group,
    DirectoryStore store,
    RosterImport import,
    IOptions<GraphOptions> options,
    IOptions<RosterOptions> roster
)
{
    /// <param name="keep">False to tell what would come of it, and change nothing.</param>
    /// <param name="manyLeavers">Whether it may mark as many as left as it likes.</param>
    /// <exception cref="GraphException">A part of what Graph has to tell is missing.</exception>
    /// <exception cref="RosterFileException">There is nobody who could be in the roster.</exception>
    /// <exception cref="ManyLeaversException">Suspiciously many are missing.</exception>
    public async Task<SyncOutcome> RunAsync(bool keep, bool manyLeavers, CancellationToken cancellationToken)
    {
        var grouped = options.Value.Group.Length > 0;
        var (users, alongside) = grouped
            ? await ReadGroupAsync(cancellationToken)
            : await ReadDirectoryAsync(cancellationToken);
        var people = DirectoryRoster.From(users, guests: grouped);
        var list = new RosterList((check, token) => LinesAsync(people, check, token))
        {
            Name = grouped ? RosterList.Group : RosterList.Directory,
            Keep = keep,
            MostLeaversPercent = manyLeavers ? null : roster.Value.MostLeaversPercent,
            Alongside = alongside,
        };

        var outcome = new SyncOutcome(await import.RunAsync(list, cancellationToken), people);
        if (keep)
        {
            await store.SucceededAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<SyncRead> ReadGroupAsync(CancellationToken cancellationToken) =>
        new(await group.ReadAsync(cancellationToken), DirectoryStore.ForgetAsync);

    private async Task<SyncRead> ReadDirectoryAsync(CancellationToken cancellationToken)
    {
        var source = directory.Source;
        var read = await directory.ReadAsync(await store.FindAsync(source, cancellationToken), cancellationToken);

        return new SyncRead(
            read.Copy.Users,
            (transaction, token) => DirectoryStore.SaveAsync(transaction, source, read, token)
        );
    }

    private static async IAsyncEnumerable<RosterLine> LinesAsync(
        IReadOnlyList<RosterFields> people,
        RosterCheck check,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var index = 0; index < people.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return check.Line(index + 1, people[index], flaw: null);
        }

        await Task.CompletedTask;
    }

    private sealed record SyncRead(
        IReadOnlyDictionary<string, DirectoryUser> Users,
        Func<DbTransaction, CancellationToken, Task> Alongside
    );
}

/// <param name="Roster">What came of it. A line's number is the person's place among <paramref name="People"/>.</param>
internal sealed record SyncOutcome(RosterOutcome Roster, IReadOnlyList<RosterFields> People)
{
    /// <summary>Whom a note is about.</summary>
    public string WhoIs(RosterNote note)
    {
        var person = People[(int)note.Line - 1];

        return person.Upn.Length > 0 ? person.Upn : person.Id;
    }
}
