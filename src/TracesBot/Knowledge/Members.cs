using YamlDotNet.RepresentationModel;

namespace TracesBot.Knowledge;

/// <summary>The members of a YAML mapping. Whatever is missing or malformed becomes a fault with its line, and an empty value.</summary>
internal sealed class Members(YamlMappingNode node, string file, int before, List<ContentFault> faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => node.Children.Keys.Select(key => Scalar(key) ?? "");

    /// <summary>The line a member stands on; that of the whole when it is missing.</summary>
    public int LineOf(string name) => Find(name) is { } found ? LineOf(found) : LineOf(node);

    public ContentFault Fault(string name, string reason) => Fault(LineOf(name), reason);

    public ContentFault Fault(int line, string reason) => new(file, line, reason);

    public void Refuse(string name, string reason) => faults.Add(Fault(name, reason));

    public string Text(string name) => OptionalText(name) ?? Missing(name, "a text", "");

    public string? OptionalText(string name) =>
        Find(name) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } text } => text,
            _ => Missing(name, "a text", ""),
        };

    public int Number(string name) =>
        int.TryParse(OptionalText(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Missing(name, "a whole number", 0);

    public bool Flag(string name) =>
        OptionalText(name) switch
        {
            null or "false" => false,
            "true" => true,
            _ => Missing(name, "true or false", other: false),
        };

    public DateOnly Day(string name) => OptionalDay(name) ?? Missing(name, "a date like 2026-11-24", default(DateOnly));

    public DateOnly? OptionalDay(string name) =>
        OptionalText(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : Missing(name, $"a date like 2026-11-24, not '{text}'", default(DateOnly));

    public IReadOnlyList<Item> Items(string name) =>
        OptionalItems(name) ?? Missing<Item[]>(name, "a list: [one, two]", []);

    public IReadOnlyList<Item>? OptionalItems(string name) =>
        Find(name) switch
        {
            null => null,
            YamlSequenceNode list when list.All(static item => Scalar(item) is { Length: > 0 }) =>
            [
                .. list.Select(item => new Item(Scalar(item)!, LineOf(item))),
            ],
            _ => Missing<Item[]>(name, "a list of texts: [one, two]", []),
        };

    /// <summary>The members of a member.</summary>
    public Members? Inner(string name)
    {
        if (Find(name) is YamlMappingNode inner)
        {
            return new Members(inner, file, before, faults);
        }

        return Missing<Members?>(name, "a list of 'name: value'", other: null);
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Refuses every member that nobody has asked for: most often a name misspelt.</summary>
    public void RefuseOthers()
    {
        foreach (var name in Names.Where(name => !_known.Contains(name)))
        {
            faults.Add(
                new ContentFault(
                    file,
                    LineOf(node.Children.Keys.First(key => string.Equals(Scalar(key), name, StringComparison.Ordinal))),
                    $"'{name}' is unknown; known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}"
                )
            );
        }
    }

    private static string? Scalar(YamlNode value) => (value as YamlScalarNode)?.Value;

    private int LineOf(YamlNode value) => before + Yaml.LineOf(value.Start);

    private YamlNode? Find(string name)
    {
        _known.Add(name);

        return node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
    }

    private T Missing<T>(string name, string wanted, T other)
    {
        Refuse(name, $"'{name}' must be {wanted}");

        return other;
    }
}

/// <summary>A text in a list, with its line.</summary>
// A class: lists of a struct would have to be compiled at every start.
internal sealed record Item(string Text, int Line);
