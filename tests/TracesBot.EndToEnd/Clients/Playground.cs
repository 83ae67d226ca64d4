using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>Microsoft 365 Agents Playground, running: a Teams client on this machine, used without its page.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Listening = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Workplace _place;
    private readonly HttpClient _http;

    private Playground(Process process, Workplace place, Uri address)
    {
        _process = process;
        _place = place;
        Address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    public Uri Address { get; }

    /// <summary>Gets where a bot reaches it.</summary>
    public Uri Connector => new(Address, "_connector/");

    /// <summary>Gets the current user's chat with the bot.</summary>
    public static string Chat => PlaygroundUser.AsasChat;

    public static async Task<Playground> Start(PlaygroundProgram program, BotProcess bot, Workplace place)
    {
        await place.Write(".m365agentsplayground.yml", PlaygroundUser.Configuration());
        var start = await program.Start([
            "start",
            "-e",
            bot.Messages.AbsoluteUri,
            "-c",
            "msteams",
            "-p",
            FreePort.Find().ToString(CultureInfo.InvariantCulture),
            "--disable-telemetry",
        ]);
        start.WorkingDirectory = place.Folder;
        start.Environment["PATH"] = $"{await Stub(place)}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["TZ"] = "Europe/Stockholm";
        var process = Process.Start(start)!;
        try
        {
            return new Playground(process, place, await Port(process));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Follows what the current user sees.</summary>
    public Task<ChatStream> Listen() => ChatStream.Open(Address, "/_ws_conversation/v1/conversations/stream");

    /// <summary>Follows what goes over the wire: a chat of somebody else is seen nowhere but there.</summary>
    public Task<ChatStream> ListenToTheWire() => ChatStream.Open(Address, "/_ws/log/stream");

    /// <summary>The current user writes in the personal chat.</summary>
    public async Task Say(string text)
    {
        var message = new JsonObject
        {
            ["type"] = "text",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = PlaygroundUser.Asa.Id },
        };
        using var response = await Post(
            $"_conversation/v1/conversations/{Uri.EscapeDataString(Chat)}/messages",
            message
        );
    }

    /// <summary>The current user presses a button in a client without Action.Execute.</summary>
    public async Task Submit(string messageId, JsonNode data)
    {
        using var response = await Post("_conversation/v1/submit", Press(messageId, data));
    }

    /// <summary>The current user presses an Action.Execute button; what comes back is the bot's answer.</summary>
    public async Task<JsonNode> Execute(string messageId, JsonNode data)
    {
        var press = Press(
            messageId,
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = data["verb"]?.DeepClone(),
                    ["data"] = data.DeepClone(),
                },
            }
        );
        press["name"] = "adaptiveCard/action";
        using var response = await Post("_conversation/v1/invoke", press);

        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Passes any activity on to the bot as it is.</summary>
    public async Task Forward(JsonObject activity)
    {
        using var response = await Post("_internal/v1/customActivities", activity);
    }

    /// <summary>Somebody else writes to the bot, in a chat of their own.</summary>
    public Task Say(PlaygroundUser person, string chat, string text, string locale = "sv-SE") =>
        Forward(
            new JsonObject
            {
                ["type"] = "message",
                ["id"] = Guid.NewGuid().ToString(),
                ["text"] = text,
                ["textFormat"] = "plain",
                ["locale"] = locale,
                ["channelId"] = "msteams",
                ["serviceUrl"] = Connector.AbsoluteUri.TrimEnd('/'),
                ["from"] = person.Account(),
                ["recipient"] = new JsonObject { ["id"] = PlaygroundUser.BotId, ["name"] = "TracesBot" },
                ["conversation"] = new JsonObject
                {
                    ["id"] = chat,
                    ["conversationType"] = "personal",
                    ["tenantId"] = PlaygroundUser.Tenant,
                },
                ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = locale }),
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = PlaygroundUser.Tenant } },
            }
        );

    /// <summary>Opens a chat between the bot and somebody else, and returns its id.</summary>
    public async Task<string> OpenChat(PlaygroundUser person)
    {
        var parameters = new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = PlaygroundUser.BotId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = person.Id }),
            ["tenantId"] = PlaygroundUser.Tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = PlaygroundUser.Tenant } },
        };
        using var response = await Post("_connector/v3/conversations", parameters);
        var chat = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        return (string)chat!["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _http.Dispose();
        KeepLogs();
    }

    private async Task<HttpResponseMessage> Post(string path, JsonObject body)
    {
        var response = await _http.PostAsJsonAsync(
            new Uri(path, UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted);

        return response;
    }

    private static JsonObject Press(string messageId, JsonNode value) =>
        new()
        {
            ["conversation"] = new JsonObject { ["id"] = Chat },
            ["replyToId"] = messageId,
            ["value"] = value.DeepClone(),
            ["from"] = new JsonObject { ["id"] = PlaygroundUser.Asa.Id },
        };

    // It opens a browser, and ends without a word where it finds no xdg-open.
    private static async Task<string> Stub(Workplace place)
    {
        var folder = Directory.CreateDirectory(Path.Combine(place.Folder, "bin")).FullName;
        var stub = Path.Combine(folder, "xdg-open");
        await File.WriteAllTextAsync(stub, "#!/bin/sh\nexit 0\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private static async Task<Uri> Port(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                // Whatever it says later must not fill the pipe and stop it.
                process.BeginErrorReadLine();
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);

                return new Uri($"http://localhost:{line[Listening.Length..].Trim()}/");
            }
        }

        throw new InvalidOperationException("Playground ended before it listened.");
    }

    private void KeepLogs()
    {
        var logs = new DirectoryInfo(Path.Combine(_place.Folder, "devTools"));
        if (logs.Exists)
        {
            foreach (var log in logs.EnumerateFiles("*.log"))
            {
                log.CopyTo(
                    Path.Combine(Artifacts.Folder("playground-logs"), $"{Address.Port}-{log.Name}"),
                    overwrite: true
                );
            }
        }
    }
}
