using Dapper;

namespace TracesBot.Storage;

/// <summary>Looks without a transaction and without the right to write: for what is asked often and decides nothing.</summary>
internal static class DatabaseReads
{
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this Database database,
        string sql,
        object? values,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return (
            await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancellationToken))
        ).AsList();
    }

    /// <summary>Whether there is any such row.</summary>
    public static async Task<bool> AnyAsync(
        this Database database,
        string sql,
        object? values,
        CancellationToken cancellationToken
    ) => (await database.ReadAsync<long>(sql, values, cancellationToken)).Count > 0;
}
