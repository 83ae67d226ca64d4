using System.CommandLine;
using System.Text.Json;

namespace TracesBot.Cli;

/// <summary><c>ask</c>: what the bot would reply, on the same path as in Teams but with nothing kept.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text")
        {
            Description = "The message, for example: ask \"När slutade SMS fungera?\"",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print what was understood as one JSON object." };
        var lines = new Option<bool>("--jsonl")
        {
            Description =
                "Read JSON Lines from standard input, {\"text\":\"...\"} or {\"turns\":[\"...\",\"...\"]}, and print one object a line.",
        };
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = "The present moment, ISO 8601, for example: --now 2026-11-23T10:00+01:00",
        };
        var command = new Command("ask", "Replies to a message as the bot does in Teams, without keeping anything.")
        {
            text,
            json,
            lines,
            now,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var chat = await AskChat.StartAsync(parsed.GetValue(now), cancellationToken);

                return parsed.GetValue(lines)
                    ? await AnswerLinesAsync(chat, cancellationToken)
                    : await AnswerAsync(chat, parsed.GetValue(text), parsed.GetValue(json), cancellationToken);
            }
        );

        return command;
    }

    private static async Task<int> AnswerAsync(
        AskChat chat,
        string? text,
        bool json,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            await Console.Error.WriteLineAsync("Give a message, for example: ask \"När slutade SMS fungera?\"");

            return 1;
        }

        var answer = await chat.AskAsync([text], cancellationToken);
        await Console.Out.WriteLineAsync(json ? answer.ToJson() : answer.Text);

        return 0;
    }

    private static async Task<int> AnswerLinesAsync(AskChat chat, CancellationToken cancellationToken)
    {
        var faults = 0;
        for (var number = 1; await Console.In.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (TryRead(line, out var turns))
            {
                var answer = await chat.AskAsync(turns, cancellationToken);
                await Console.Out.WriteLineAsync(answer.ToJson());
            }
            else
            {
                faults++;
                await Console.Error.WriteLineAsync($"Line {number}: neither \"text\" nor \"turns\" could be read.");
                await Console.Out.WriteLineAsync("{\"error\":\"unreadable line\"}");
            }
        }

        return faults is 0 ? 0 : 1;
    }

    private static bool TryRead(string line, out IReadOnlyList<string> turns)
    {
        turns = [];
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("turns", out var several))
            {
                turns = [.. several.EnumerateArray().Select(turn => turn.GetString() ?? "")];
            }
            else if (document.RootElement.TryGetProperty("text", out var one))
            {
                turns = [one.GetString() ?? ""];
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }

        return turns.Count > 0;
    }
}
