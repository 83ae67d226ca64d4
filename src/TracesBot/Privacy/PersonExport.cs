using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Reads everything that is kept about a person, table by table, as they may have it.</summary>
internal sealed class PersonExport(Session session, IEnumerable<PersonTable> tables, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // It is a file, not a part of a web page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Everything, as a JSON document.</summary>
    public async Task<string> ReadAsync(string personId, CancellationToken cancellationToken)
    {
        var document = new JsonObject
        {
            ["personId"] = personId,
            ["exportedAt"] = Instant(clock.GetUtcNow().ToUnixTimeMilliseconds()),
        };
        foreach (var (section, rows) in await SectionsAsync(personId, cancellationToken))
        {
            document[section] = new JsonArray([.. rows.Select(Row)]);
        }

        return document.ToJsonString(Readable);
    }

    /// <summary>How much there is in each part.</summary>
    public async Task<IReadOnlyList<(string Section, int Rows)>> CountAsync(
        string personId,
        CancellationToken cancellationToken
    ) => [.. (await SectionsAsync(personId, cancellationToken)).Select(part => (part.Section, part.Rows.Count))];

    private async Task<List<(string Section, IReadOnlyList<dynamic> Rows)>> SectionsAsync(
        string personId,
        CancellationToken cancellationToken
    )
    {
        List<(string, IReadOnlyList<dynamic>)> sections = [];
        foreach (var table in tables)
        {
            sections.Add(
                (
                    InCamelCase(table.Section),
                    await session.QueryAsync<dynamic>(table.Read, new { personId }, cancellationToken)
                )
            );
        }

        return sections;
    }

    private static JsonNode Row(dynamic row)
    {
        var node = new JsonObject();
        foreach (var (column, value) in (IDictionary<string, object?>)row)
        {
            node[InCamelCase(column)] = Value(column, value);
        }

        return node;
    }

    private static JsonNode? Value(string column, object? value) =>
        value switch
        {
            null => null,
            long at when IsInstant(column) => Instant(at),
            long number => number,
            int number => number,
            string text => Nested(text) ?? text,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    // The database's own rule: an instant is a number of milliseconds, and its column is called so.
    private static bool IsInstant(string column) =>
        column is "at" or "promise" or "not_before"
        || column.EndsWith("_at", StringComparison.Ordinal)
        || column.EndsWith("_until", StringComparison.Ordinal);

    private static string Instant(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonNode? Nested(string text)
    {
        if (text is not ['{', ..])
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string InCamelCase(string name)
    {
        var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);

        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
