using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Counts;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.People;

/// <summary>
/// Puts the members of the bot's teams into the roster, where they are not in it already: when the bot is added to a team,
/// and once a day after that for those who have joined it since.
/// </summary>
internal sealed partial class TeamReading(
    Database database,
    TeamMembers members,
    IOptions<RosterOptions> options,
    TimeProvider clock,
    ILogger<TeamReading> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A reading that fails, or whose node dies, is due again after so long.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    /// <summary>Reads the teams that are due.</summary>
    /// <returns>How many people came into the roster.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        const string Due = "select team_id, name, reference from team_source where next_at <= @now";
        const string Imported = "select 1 from roster_import limit 1";
        var now = clock.GetUtcNow();
        var teams = await database.ReadAsync<Source>(Due, new { now }, cancellationToken);
        if (
            teams is []
            || !(options.Value.FromTeams ?? !await database.AnyAsync(Imported, values: null, cancellationToken))
        )
        {
            return 0;
        }

        var added = 0;
        foreach (var team in teams)
        {
            added += await ReadAsync(team, now, cancellationToken);
        }

        return added;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    private async Task<int> ReadAsync(Source team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Take = "update team_source set next_at = @again where team_id = @TeamId and next_at <= @now";
        var values = new
        {
            team.TeamId,
            now,
            again = now + Again,
        };
        if (await ExecuteAsync(Take, values, cancellationToken) is 0)
        {
            return 0;
        }

        try
        {
            if (await members.ReadAsync(team.Reference, team.TeamId, cancellationToken) is not { } people)
            {
                await ExecuteAsync(
                    "delete from team_source where team_id = @TeamId",
                    new { team.TeamId },
                    cancellationToken
                );

                return 0;
            }

            var added = await AddAsync(team, people, now + Day, cancellationToken);
            Log.Read(logger, team.TeamId, people.Count, added);

            return added;
        }
        catch (Exception exception)
            when (exception is HttpRequestException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.Failed(logger, exception, team.TeamId);

            return 0;
        }
    }

    private async Task<int> AddAsync(
        Source team,
        IReadOnlyList<TeamMember> people,
        DateTimeOffset next,
        CancellationToken cancellationToken
    )
    {
        // Also somebody marked as left is in the roster already: whoever keeps the list knows better than a team.
        const string Add = """
            insert into roster (person_id, upn, display_name, team, active) values (@PersonId, @Upn, @Name, @Team, 1)
            on conflict do nothing
            """;
        var check = new RosterCheck();
        var added = 0;
        await using var session = new Session(database);
        foreach (var member in people.Where(static member => !member.IsGuest))
        {
            var fields = new RosterFields(member.Id, member.Upn, member.Name.Trim(), team.Name.Trim(), "", "", "");
            if (check.Line(number: 0, fields, flaw: null) is GoodRosterLine { Row: var row })
            {
                var isNew = await session.ExecuteAsync(Add, row, cancellationToken) > 0;
                if (isNew)
                {
                    await TeamCounts.MarkAsync(session, row.PersonId, cancellationToken);
                    added++;
                }
            }
        }

        await session.ExecuteAsync(
            "update team_source set next_at = @next where team_id = @TeamId",
            new { team.TeamId, next },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);

        return added;
    }

    private async Task<int> ExecuteAsync(string sql, object values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var rows = await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return rows;
    }

    private sealed record Source
    {
        public string TeamId { get; init; } = "";
        public string Name { get; init; } = "";
        public string Reference { get; init; } = "";
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 410,
            Level = LogLevel.Information,
            Message = "Team {Team} has {Members} members; {Added} of them are new in the roster."
        )]
        public static partial void Read(ILogger logger, string team, int members, int added);

        [LoggerMessage(
            EventId = 411,
            Level = LogLevel.Warning,
            Message = "The members of team {Team} could not be read; tried again in a quarter of an hour."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string team);

        [LoggerMessage(
            EventId = 412,
            Level = LogLevel.Error,
            Message = "The database did not answer; teams are read when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
