using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>Plans a wave for each reminder that a manager has asked for.</summary>
internal sealed class NudgePlanner(Database database, TimeProvider clock)
{
    private const string Open = "select id from nudge where wave_id is null order by at, id limit 1";

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        while (await database.ReadAsync<string>(Open, values: null, cancellationToken) is [var nudge])
        {
            await PlanAsync(nudge, cancellationToken);
        }
    }

    private async Task PlanAsync(string nudge, CancellationToken cancellationToken)
    {
        const string Take = "update nudge set wave_id = @wave where id = @nudge and wave_id is null";
        const string Wave = """
            insert into wave (id, kind, state, created_at, created_by, claimed_until)
            values (@wave, 'nudge', 'planned', @now, 'a manager', @real)
            """;
        const string People = """
            insert into wave_send (wave_id, person_id, state, at)
            select @wave, person_id, 'planned', @now from nudge_person where nudge_id = @nudge
            """;
        var values = new
        {
            nudge,
            wave = Guid.CreateVersion7().ToString("N"),
            now = clock.GetUtcNow(),
            real = TimeProvider.System.GetUtcNow(),
        };
        await using var session = new Session(database);
        // Another node may have been quicker.
        if (await session.ExecuteAsync(Take, values, cancellationToken) > 0)
        {
            await session.ExecuteAsync(Wave, values, cancellationToken);
            await session.ExecuteAsync(People, values, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }
    }
}
