using Dapper;
using TracesBot.Storage;

namespace TracesBot.Readiness.Tab;

/// <summary>The people of a line by name, chosen and sorted as the page asks. Whoever may not be named is not found.</summary>
internal sealed class TabTable(Session session)
{
    public async Task<long> CountAsync(TabLook look, TabFilter filter, CancellationToken cancellationToken) =>
        (
            await session.QueryAsync<long>(
                $"{ReadinessStore.Line} select count(*) from ({Chosen(filter)}) as chosen",
                Values(look, filter, skip: 0, size: 0),
                cancellationToken
            )
        )[0];

    /// <param name="size">How many at most.</param>
    public Task<IReadOnlyList<Colleague>> ReadAsync(
        TabLook look,
        TabFilter filter,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<Colleague>(
            $"{ReadinessStore.Line} {Chosen(filter)} order by {filter.Order} limit @size offset @skip",
            Values(look, filter, skip, size),
            cancellationToken
        );

    // Conditions and orders are constants of TabStanding and TabFilter; what a visitor wrote is a parameter.
    private static string Chosen(TabFilter filter) =>
        $"""
            {ReadinessStore.Colleagues} and {ReadinessStore.Named} and {ReadinessStore.InTeam} and {filter.Condition}
                and (@everyMethod = 1 or (s.state in ('switched', 'with-backup') and coalesce(s.method, 'unknown') = @method))
                and (@everyName = 1 or {TabFilter.FoldedName} like @name escape '!')
            """;

    private static DynamicParameters Values(TabLook look, TabFilter filter, int skip, int size) =>
        LineValues.Of(
            look.Viewer,
            look.Line,
            new
            {
                everyMethod = string.IsNullOrEmpty(filter.Method) ? 1 : 0,
                method = filter.Method ?? "",
                everyName = string.IsNullOrWhiteSpace(filter.Name) ? 1 : 0,
                name = filter.NameLike,
                skip,
                size,
            }
        );
}
