using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Finds whom the operator means, and keeps that they were looked at.</summary>
internal sealed class PersonLookUp(Session session, TimeProvider clock)
{
    /// <summary>The id of whoever has this object id or user principal name; what was given, when the roster knows neither.</summary>
    public async Task<string> FindAsync(string person, CancellationToken cancellationToken) =>
        await session.FindAsync<string>(
            "select person_id from roster where upn = @upn or person_id = @id",
            new { upn = person.ToLowerInvariant(), id = IdOf(person) },
            cancellationToken
        ) ?? IdOf(person);

    public Task NoteAsync(string personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return session.ExecuteAsync(
            "insert into audit (id, at, viewer_id, scope, outcome) values (@id, @now, 'operator', @scope, 'allowed')",
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                now,
                scope = $"person {personId}",
            },
            cancellationToken
        );
    }

    private static string IdOf(string person) => Guid.TryParse(person, out var id) ? id.ToString("D") : person;
}
