using System.Text;
using System.Text.Json.Nodes;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>Every card the bot can show, in both languages, before the date and after it.</summary>
public sealed class EveryCardTests(Albums albums) : IClassFixture<Albums>
{
    /// <summary>What Teams is certain to draw in a card of schema 1.5. Anything else has a fallback.</summary>
    private static readonly string[] Certain =
    [
        "AdaptiveCard",
        "TextBlock",
        "RichTextBlock",
        "TextRun",
        "FactSet",
        "Container",
        "ColumnSet",
        "Column",
        "Table",
        "TableRow",
        "TableCell",
        "Image",
        "ImageSet",
        "ActionSet",
        "Input.Text",
        "Input.ChoiceSet",
        "Input.Toggle",
        "Action.Execute",
        "Action.Submit",
        "Action.OpenUrl",
        "Action.ShowCard",
        "Action.ToggleVisibility",
    ];

    private static readonly string[] Tones = ["good", "attention", "warning", "accent"];

    public static TheoryData<bool, bool> Albums =>
        [.. from swedish in new[] { true, false } from after in new[] { true, false } select (swedish, after)];

    [Fact]
    public async Task Nothing_a_person_can_come_to_is_missing()
    {
        var names = (await albums.GetAsync(Language.Swedish, after: true)).Select(card => card.Name).ToList();

        names.Count(name => name.StartsWith("topic-", StringComparison.Ordinal)).ShouldBeGreaterThan(60);
        names.Count(name => name.StartsWith("switch-", StringComparison.Ordinal)).ShouldBeGreaterThan(150);
        foreach (
            var start in new[]
            {
                "welcome",
                "help",
                "contacts",
                "not-known",
                "did-you-mean",
                "readiness-line",
                "readiness-remaining",
                "readiness-completed",
                "readiness-by-method",
                "readiness-teams",
                "readiness-trend",
                "readiness-export",
                "export-too-many",
                "readiness-nudge",
                "nudge-asks",
                "nudge-outcome",
                "readiness-blockers",
                "readiness-forecast",
                "readiness-forecast-by-a-day",
                "readiness-ranking",
                "readiness-compare",
                "readiness-filter-completed",
                "readiness-person-blocked",
                "digest-report",
                "digest-is-on",
                "reminder-promised",
                "reminder-when",
                "status-exempt",
                "status-with-backup",
                "report-tested",
                "wave-counting",
                "wave-dry-run",
                "wave-running",
                "wave-ended",
                "wave-ask-start",
                "my-data",
                "my-data-looks-listed",
                "my-data-erased-listed",
                "roster-diff",
                "roster-sure",
                "roster-done",
                "warning-token",
                "warning-secret-expired",
                "warning-waves-standing-mended",
            }
        )
        {
            names.ShouldContain(name => name.StartsWith(start, StringComparison.Ordinal), start);
        }
    }

    [Theory]
    [MemberData(nameof(Albums))]
    public Task A_person_can_read_hear_and_press_it(bool swedish, bool after) =>
        CheckAsync(
            swedish,
            after,
            card =>
                CardParts
                    .All(card)
                    .SelectMany(Faults)
                    .Concat(Whole(card, swedish ? "sv" : "en"))
                    .Concat(ButtonFaults(card))
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_card_is_built_alike_in_both_languages_and_its_buttons_do_the_same(bool after)
    {
        var swedish = await albums.GetAsync(Language.Swedish, after);
        var english = await albums.GetAsync(Language.English, after);
        english.Select(card => card.Name).ShouldBe(swedish.Select(card => card.Name), ignoreOrder: true);
        var translated = english.ToDictionary(card => card.Name, card => card.Card, StringComparer.Ordinal);

        foreach (var (name, card) in swedish)
        {
            Shape(translated[name]).ShouldBe(Shape(card), name);
            if (name is not NamesOnly.Suggestions)
            {
                CardParts
                    .Presses(translated[name])
                    .Select(Carried)
                    .ShouldBe(CardParts.Presses(card).Select(Carried), name);
            }
        }
    }

    private static IEnumerable<string> Whole(JsonObject card, string language)
    {
        var bytes = Encoding.UTF8.GetByteCount(card.ToJsonString());
        if (bytes > 28 * 1024)
        {
            yield return $"{bytes} bytes are too many";
        }

        if ((string?)card["version"] is not "1.5" || (string?)card["type"] is not "AdaptiveCard")
        {
            yield return "it is not a card of version 1.5";
        }

        if ((string?)card["lang"] != language)
        {
            yield return "a screen reader does not know its language";
        }

        if (string.IsNullOrWhiteSpace((string?)card["fallbackText"]) || card["body"] is not JsonArray { Count: > 0 })
        {
            yield return "it says nothing";
        }
    }

    private static IEnumerable<string> ButtonFaults(JsonObject card)
    {
        var buttons = CardParts.Buttons(card).ToList();
        if (buttons.Count > 6)
        {
            yield return $"{buttons.Count} buttons are too many";
        }

        foreach (var button in buttons.Where(button => string.IsNullOrWhiteSpace((string?)button["title"])))
        {
            yield return $"a button has no title: {button.ToJsonString()}";
        }

        foreach (var button in buttons.Where(button => CardParts.TypeOf(button) is "Action.Execute"))
        {
            if (
                button["fallback"] is not JsonObject older
                || CardParts.TypeOf(older) is not "Action.Submit"
                || !JsonNode.DeepEquals(older["data"], button["data"])
            )
            {
                yield return $"older clients cannot press: {button["title"]}";
            }
        }

        if (FieldsInTheWay(card).FirstOrDefault() is { } field)
        {
            yield return $"the field {field} would take the place of what a button carries";
        }

        if (buttons.GroupBy(button => (string?)button["title"], StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            yield return "two buttons are called the same";
        }
    }

    // Every press carries the card's fields. Only the presses that wait for a field may have a place of its name, an empty one.
    private static IEnumerable<string> FieldsInTheWay(JsonObject card) =>
        from part in CardParts.All(card)
        where CardParts.TypeOf(part).StartsWith("Input.", StringComparison.Ordinal)
        let field = (string?)part["id"] ?? ""
        let carrying = CardParts.Presses(card).Where(press => press.ContainsKey(field)).ToList()
        where
            carrying.Exists(press => press[field] is not null)
            || carrying.DistinctBy(press => (string?)press["verb"], StringComparer.Ordinal).Count() > 1
        select field;

    private static IEnumerable<string> Faults(JsonObject part)
    {
        var type = CardParts.TypeOf(part);
        if (!Certain.Contains(type, StringComparer.Ordinal) && part["fallback"] is null)
        {
            yield return $"{type} has no fallback";
        }

        if (
            type is "TextBlock"
            && (part["wrap"]?.GetValue<bool>() is not true || string.IsNullOrWhiteSpace(Text(part, "text")))
        )
        {
            yield return $"a text is empty or cut off: {Text(part, "text")}";
        }

        if (type is "Image" or "Icon" && string.IsNullOrWhiteSpace(Text(part, "altText")))
        {
            yield return $"{type} cannot be heard";
        }

        if (
            type.StartsWith("Input.", StringComparison.Ordinal)
            && (string.IsNullOrWhiteSpace(Text(part, "label")) || string.IsNullOrWhiteSpace(Text(part, "id")))
        )
        {
            yield return $"{type} has no label";
        }

        if (
            type is "FactSet"
            && part["facts"] is JsonArray facts
            && (
                facts.Count is 0
                || facts.Any(fact =>
                    string.IsNullOrWhiteSpace((string?)fact!["title"])
                    || string.IsNullOrWhiteSpace((string?)fact["value"])
                )
            )
        )
        {
            yield return "a pair lacks its label or value";
        }

        // A colour may stress what the words say, and must not be all that says it.
        if (
            Text(part, "style") is { } tone
            && Tones.Contains(tone, StringComparer.Ordinal)
            && type is "Container" or "Column"
            && !CardParts.All(part["items"]).Any(item => CardParts.TypeOf(item) is "TextBlock" or "FactSet")
        )
        {
            yield return $"nothing but its colour says that a {type} is {tone}";
        }

        if (
            type.StartsWith("Chart.", StringComparison.Ordinal)
            && (part["data"] as JsonArray ?? []).Any(datum =>
                string.IsNullOrWhiteSpace((string?)datum![type is "Chart.VerticalBar" ? "x" : "legend"])
            )
        )
        {
            yield return "nothing but its colour tells a slice from another";
        }
    }

    private static string? Text(JsonObject part, string name) =>
        part[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The types and keys of a card. Paragraphs in a row count as one: languages need more or fewer.</summary>
    private static string Shape(JsonNode? node) =>
        node switch
        {
            JsonObject part =>
                $"{Text(part, "type")}{{{string.Join(',', part.Where(member => member.Key is not "data").OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Key + Shape(member.Value)))}}}",
            JsonArray parts => $"[{string.Join(',', InARow(parts.Select(Shape)))}]",
            _ => "",
        };

    private static IEnumerable<string> InARow(IEnumerable<string> shapes)
    {
        var before = "";
        foreach (var shape in shapes)
        {
            if (!string.Equals(shape, before, StringComparison.Ordinal))
            {
                yield return shape;
            }

            before = shape;
        }
    }

    private static string Carried(JsonObject press)
    {
        var data = (JsonObject)press.DeepClone();
        data.Remove("askedAt");

        return data.ToJsonString();
    }

    private async Task CheckAsync(bool swedish, bool after, Func<JsonObject, IEnumerable<string>> check)
    {
        var cards = await albums.GetAsync(swedish ? Language.Swedish : Language.English, after);

        cards.SelectMany(card => check(card.Card).Select(fault => $"{card.Name}: {fault}")).ShouldBeEmpty();
    }
}

/// <summary>The four albums; each is gathered once.</summary>
public sealed class Albums
{
    private readonly Dictionary<(Language, bool), IReadOnlyList<NamedCard>> _albums = [];

    internal async Task<IReadOnlyList<NamedCard>> GetAsync(Language language, bool after)
    {
        if (!_albums.TryGetValue((language, after), out var album))
        {
            album = await CardAlbum.GatherAsync(language, after ? CardAlbum.After : CardAlbum.Before);
            _albums.Add((language, after), album);
        }

        return album;
    }
}
