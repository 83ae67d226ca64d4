using TracesBot.Storage;

namespace TracesBot.Answers;

/// <summary>What an answer needs to know about the person who gets it.</summary>
internal sealed class AnswerStore(Session session)
{
    public async Task<bool> HasSwitchedAsync(string personId, CancellationToken cancellationToken) =>
        await session.FindAsync<string>(
            "select state from switch_record where person_id = @personId",
            new { personId },
            cancellationToken
        )
            is "switched"
                or "with-backup";

    public async Task<bool> IsManagerAsync(string? upn, CancellationToken cancellationToken) =>
        upn is not null
        && await session.FindAsync<string>(
            "select person_id from roster where manager_upn = @upn and active = 1 limit 1",
            new { upn },
            cancellationToken
        )
            is not null;
}
