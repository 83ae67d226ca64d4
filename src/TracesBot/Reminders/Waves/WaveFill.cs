using TracesBot.Storage;

namespace TracesBot.Reminders.Waves;

/// <summary>Writes people into the waves that have been started: in the background, for there may be very many of them.</summary>
internal sealed class WaveFill(Database database, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        const string Empty = "select id, again_of from wave where kind = 'campaign' and state = 'planning'";
        foreach (var wave in await database.ReadAsync<EmptyWave>(Empty, values: null, cancellationToken))
        {
            await FillAsync(wave, cancellationToken);
        }
    }

    private async Task FillAsync(EmptyWave wave, CancellationToken cancellationToken)
    {
        const string Everybody = $"""
            insert into wave_send (wave_id, person_id, state, at)
            select @Id, p.person_id, 'planned', @now from {CandidateSql.Everybody} where true on conflict do nothing
            """;
        const string Refused = """
            insert into wave_send (wave_id, person_id, state, at)
            select @Id, person_id, 'planned', @now from wave_send where wave_id = @AgainOf and state = 'refused'
            on conflict do nothing
            """;
        const string Open = """
            update wave set state = 'planned', claimed_until = @real where id = @Id and state = 'planning'
            """;
        await using var session = new Session(database);
        var values = new
        {
            wave.Id,
            wave.AgainOf,
            now = clock.GetUtcNow(),
            real = TimeProvider.System.GetUtcNow(),
        };
        await session.ExecuteAsync(wave.AgainOf is null ? Everybody : Refused, values, cancellationToken);
        // Another node may have done it meanwhile, or somebody cancelled the wave: then nobody is written into it here.
        if (await session.ExecuteAsync(Open, values, cancellationToken) > 0)
        {
            await session.CommitAsync(cancellationToken);
        }
    }

    private sealed record EmptyWave
    {
        public required string Id { get; init; }
        public string? AgainOf { get; init; }
    }
}
