using System.Data.Common;
using Dapper;
using TracesBot.Counts;
using TracesBot.Storage;

namespace TracesBot.People;

/// <summary>
/// Makes the roster what the organisation's list says. The file is read first and merged then, in one transaction: a
/// failure changes nothing, and the same file once more changes nothing.
/// </summary>
internal sealed class RosterImport(Database database)
{
    private const int LinesPerTick = 2000;

    private const string Lock = "lock table roster in share row exclusive mode";

    // Addresses wander from one person to another. The old holder's gives way first, for no two may have the same.
    private const string FreeAddresses = """
        update roster set upn = person_id
        where exists (
            select 1 from roster_staging s where s.good = 1 and s.upn = roster.upn and s.person_id <> roster.person_id
        )
        """;

    private const string Change = """
        update roster set
            upn = s.upn, display_name = s.display_name, team = s.team, manager_upn = s.manager_upn,
            language = s.language, time_zone = s.time_zone, active = 1
        from roster_staging s
        where s.good = 1 and s.person_id = roster.person_id and (
            roster.active = 0
            or roster.upn <> s.upn
            or roster.display_name <> s.display_name
            or roster.team <> s.team
            or roster.manager_upn is distinct from s.manager_upn
            or roster.language is distinct from s.language
            or roster.time_zone is distinct from s.time_zone
        )
        """;

    private const string Add = """
        insert into roster (person_id, upn, display_name, team, manager_upn, language, time_zone, active)
        select s.person_id, s.upn, s.display_name, s.team, s.manager_upn, s.language, s.time_zone, 1
        from roster_staging s
        where s.good = 1 and not exists (select 1 from roster r where r.person_id = s.person_id)
        order by s.person_id
        """;

    private const string Leave = $"update roster set active = 0 where {RosterComparison.HasLeft}";

    private const string Listed = "select count(*) from roster where active = 1";

    // From now on the organisation has a list of its own.
    private const string Count = """
        insert into roster_import (id, imports) values (1, 1)
        on conflict (id) do update set imports = roster_import.imports + 1
        """;

    /// <param name="stream">The file.</param>
    /// <param name="onRead">Told now and then how many bytes have been read, of how many.</param>
    /// <exception cref="RosterFileException">Nothing in the file could be used.</exception>
    public Task<RosterOutcome> RunAsync(
        Stream stream,
        Action<long, long>? onRead,
        CancellationToken cancellationToken
    ) => RunAsync(stream, onRead, static list => list, cancellationToken);

    /// <param name="how">What the list needs besides its lines.</param>
    /// <exception cref="RosterFileException">Nothing in the file could be used.</exception>
    /// <exception cref="ManyLeaversException">Suspiciously many are missing from it.</exception>
    public async Task<RosterOutcome> RunAsync(
        Stream stream,
        Action<long, long>? onRead,
        Func<RosterList, RosterList> how,
        CancellationToken cancellationToken
    )
    {
        using var file = new RosterFile(stream);
        var list = new RosterList(file.ReadAsync) { OnRead = () => onRead?.Invoke(file.BytesRead, file.Length) };

        return await RunAsync(how(list), cancellationToken);
    }

    /// <exception cref="RosterFileException">Nothing in the list could be used.</exception>
    /// <exception cref="ManyLeaversException">Suspiciously many are missing from it.</exception>
    public async Task<RosterOutcome> RunAsync(RosterList list, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var read = await ReadAsync(list, connection, cancellationToken);
        var outcome = list.Keep
            ? await MergeAsync(list, read, connection, cancellationToken)
            : await CompareAsync(list, read, connection, cancellationToken);
        await RosterStaging.EndAsync(connection, cancellationToken);

        return outcome;
    }

    private static async Task<Read> ReadAsync(
        RosterList list,
        DbConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var staging = await RosterStaging.BeginAsync(connection, cancellationToken);
        var check = new RosterCheck();
        var managers = new RosterManagers();
        var good = 0L;
        var bad = new List<RosterNote>();
        await foreach (var line in list.Lines(check, cancellationToken))
        {
            await staging.AddAsync(line, cancellationToken);
            managers.Note(line);
            if (line is BadRosterLine fault)
            {
                bad.Add(new RosterNote(fault.Number, fault.Fault));
            }
            else
            {
                good++;
            }

            if ((good + bad.Count) % LinesPerTick is 0)
            {
                list.OnRead?.Invoke();
            }
        }

        if (good is 0)
        {
            throw new RosterFileException(NothingToUse(list.Name, bad));
        }

        list.OnRead?.Invoke();
        await staging.CompleteAsync(connection, cancellationToken);

        return new Read(good, bad, managers.Unknown(check, list.Name));
    }

    private static RosterFault NothingToUse(string name, List<RosterNote> bad) =>
        bad.Count is 0
            ? new RosterFault(RosterFaultKind.Nobody) { List = name }
            : new RosterFault(RosterFaultKind.NothingUsable) { List = name, First = bad[0] };

    private static async Task<RosterOutcome> CompareAsync(
        RosterList list,
        Read read,
        DbConnection connection,
        CancellationToken cancellationToken
    )
    {
        var diff = await RosterComparison.ReadAsync(connection, cancellationToken);
        var counts = diff.Counts;
        var listed = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(Listed, cancellationToken: cancellationToken)
        );

        return read.CameTo(counts.Added, counts.Changed, counts.Left) with
        {
            Diff = diff,
            ManyLeavers = ManyLeavers.In(counts.Left, listed, list.MostLeaversPercent),
        };
    }

    private async Task<RosterOutcome> MergeAsync(
        RosterList list,
        Read read,
        DbConnection connection,
        CancellationToken cancellationToken
    )
    {
        using var write = await database.WaitForWriteAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(TeamCounts.Turn);
        if (database.Provider is StorageProvider.PostgreSql)
        {
            await ExecuteAsync(Lock);
        }

        var listed = await connection.ExecuteScalarAsync<long>(Command(Listed));
        var left = await ExecuteAsync(Leave);
        if (ManyLeavers.In(left, listed, list.MostLeaversPercent) is { } many)
        {
            throw new ManyLeaversException(many);
        }

        await ExecuteAsync(FreeAddresses);
        var changed = await ExecuteAsync(Change);
        var added = await ExecuteAsync(Add);
        await ExecuteAsync(Count);
        foreach (var sql in added + changed + left > 0 ? TeamCounts.Everybody : [])
        {
            await ExecuteAsync(sql);
        }

        await (list.Alongside?.Invoke(transaction, cancellationToken) ?? Task.CompletedTask);
        await transaction.CommitAsync(cancellationToken);

        return read.CameTo(added, changed, left);

        Task<int> ExecuteAsync(string sql) => connection.ExecuteAsync(Command(sql));

        // A million people take longer than an ordinary statement may.
        CommandDefinition Command(string sql) =>
            new(sql, transaction: transaction, commandTimeout: 0, cancellationToken: cancellationToken);
    }

    private sealed record Read(long Good, IReadOnlyList<RosterNote> Bad, IReadOnlyList<RosterNote> Warnings)
    {
        public RosterOutcome CameTo(long added, long changed, long left) =>
            new(added, changed, Good - added - changed, left, Bad, Warnings);
    }
}
