using System.Collections.Frozen;
using TracesBot.Storage;
using TracesBot.Understanding.Ranking;

namespace TracesBot.People;

/// <summary>The words that the names of the staff consist of, so that they can be kept out of what others read.</summary>
internal sealed class RosterNames(TimeProvider clock)
{
    /// <summary>A new colleague's name is known after so long.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Products that are also called something people are called.</summary>
    private static readonly string[] Products = ["freja"];

    private FrozenSet<string> _words = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    public async Task<IReadOnlySet<string>> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _readAt > Fresh)
        {
            var names = await session.QueryAsync<string>(
                "select distinct display_name from roster where active = 1",
                values: null,
                cancellationToken
            );
            _words = names
                .SelectMany(name => Letters.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(word => word.Length > 1)
                .Except(Products, StringComparer.Ordinal)
                .ToFrozenSet(StringComparer.Ordinal);
            _readAt = now;
        }

        return _words;
    }
}
