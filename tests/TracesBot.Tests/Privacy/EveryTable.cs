using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>The whole database, seen without knowing what is in it.</summary>
internal sealed class EveryTable(Database database)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<string>> NamesAsync() =>
        [.. (await ColumnsAsync()).Select(column => column.TableName).Distinct(StringComparer.Ordinal)];

    /// <summary>Every table and column in which the text stands.</summary>
    public async Task<IReadOnlyList<string>> MentionsAsync(string text)
    {
        List<string> found = [];
        foreach (var (table, column) in await ColumnsAsync())
        {
            var sql = $"""
                select count(*) from "{table}" where cast("{column}" as text) like '%' || @text || '%'
                """;
            if ((await database.ReadAsync<long>(sql, new { text }, Token)).Single() > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<Column>> ColumnsAsync() =>
        [
            .. await database.ReadAsync<Column>(
                database.Provider is StorageProvider.Sqlite
                    ? """
                    select t.name as table_name, c.name as column_name
                    from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'
                    """
                    : "select table_name, column_name from information_schema.columns where table_schema = 'public'",
                values: null,
                Token
            ),
        ];

    private sealed record Column
    {
        public string TableName { get; init; } = "";
        public string ColumnName { get; init; } = "";

        public void Deconstruct(out string table, out string column) => (table, column) = (TableName, ColumnName);
    }
}
