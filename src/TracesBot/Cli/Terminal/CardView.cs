using System.Text.Json.Nodes;

namespace TracesBot.Cli.Terminal;

/// <summary>A card as a terminal can show it: parts from top to bottom, then what can be pressed.</summary>
internal sealed record CardView(IReadOnlyList<CardPart> Parts, IReadOnlyList<CardButton> Buttons)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static CardView From(JsonObject card)
    {
        var parts = new List<CardPart>();
        var buttons = new List<CardButton>();
        Read(card["body"], Tone.Plain, parts, buttons);
        ReadButtons(card["actions"], buttons);

        return new CardView(parts, buttons);
    }

    private static void Read(JsonNode? node, Tone tone, List<CardPart> parts, List<CardButton> buttons)
    {
        foreach (var element in (node as JsonArray ?? []).OfType<JsonObject>())
        {
            ReadElement(element, tone, parts, buttons);
        }
    }

    private static void ReadElement(JsonObject element, Tone tone, List<CardPart> parts, List<CardButton> buttons)
    {
        switch ((string?)element["type"])
        {
            case "TextBlock":
                parts.Add(new Paragraph((string?)element["text"] ?? "", WeightOf(element), tone));
                break;
            case "FactSet":
                parts.AddRange(
                    Members(element, "facts")
                        .Select(fact => new Pair((string?)fact["title"] ?? "", (string?)fact["value"] ?? ""))
                );
                break;
            case "ProgressBar":
                parts.Add(new Bar(Number(element["value"]), Number(element["max"], 100)));
                break;
            case "Container" or "Column" or "TableCell" or "TableRow":
                Read(element["items"] ?? element["cells"], ToneOf(element, tone), parts, buttons);
                break;
            case "ColumnSet":
                Read(element["columns"], tone, parts, buttons);
                break;
            case "Table":
                parts.AddRange(Members(element, "rows").Select(row => new Paragraph(Row(row), Weight.Normal, tone)));
                break;
            case "ActionSet":
                ReadButtons(element["actions"], buttons);
                break;
            // Whatever a terminal cannot draw says itself what to show in its place.
            default:
                Read(
                    new JsonArray(element["fallback"] is JsonObject fallback ? fallback.DeepClone() : null),
                    tone,
                    parts,
                    buttons
                );
                break;
        }
    }

    private static string Row(JsonObject row) =>
        string.Join(
            "  ",
            Members(row, "cells")
                .Select(cell => string.Join(' ', Members(cell, "items").Select(item => (string?)item["text"] ?? "")))
        );

    private static void ReadButtons(JsonNode? actions, List<CardButton> buttons)
    {
        foreach (var action in (actions as JsonArray ?? []).OfType<JsonObject>())
        {
            var title = (string?)action["title"] ?? "";
            switch ((string?)action["type"])
            {
                case "Action.Execute":
                    buttons.Add(new CardButton(title) { Verb = (string?)action["verb"] ?? "", Data = action["data"] });
                    break;
                case "Action.Submit":
                    buttons.Add(new CardButton(title) { Data = action["data"] });
                    break;
                case "Action.OpenUrl":
                    buttons.Add(new CardButton(title) { Address = (string?)action["url"] });
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<JsonObject> Members(JsonObject element, string name) =>
        (element[name] as JsonArray ?? []).OfType<JsonObject>();

    private static Weight WeightOf(JsonObject text) =>
        (string?)text["style"] is "heading" ? Weight.Title
        : (string?)text["weight"] is "Bolder" ? Weight.Strong
        : (bool?)text["isSubtle"] is true ? Weight.Subtle
        : Weight.Normal;

    private static Tone ToneOf(JsonObject container, Tone around) =>
        (string?)container["style"] switch
        {
            "good" => Tone.Good,
            "attention" => Tone.Attention,
            "warning" => Tone.Warning,
            _ => around,
        };

    private static int Number(JsonNode? node, int otherwise = 0) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) ? (int)number : otherwise;
}

/// <summary>How strongly words stand out.</summary>
internal enum Weight
{
    Normal,
    Title,
    Strong,
    Subtle,
}

/// <summary>What the ground behind words means.</summary>
internal enum Tone
{
    Plain,
    Good,
    Warning,
    Attention,
}

internal abstract record CardPart;

/// <summary>A paragraph in Teams' Markdown.</summary>
internal sealed record Paragraph(string Text, Weight Weight, Tone Tone) : CardPart;

internal sealed record Pair(string Label, string Value) : CardPart;

internal sealed record Bar(int Done, int Total) : CardPart;

/// <summary>Something to press.</summary>
internal sealed record CardButton(string Title)
{
    /// <summary>Gets what it does; null for a button that knows no Action.Execute.</summary>
    public string? Verb { get; init; }

    public JsonNode? Data { get; init; }

    /// <summary>Gets the page to open instead of telling the bot.</summary>
    public string? Address { get; init; }
}
