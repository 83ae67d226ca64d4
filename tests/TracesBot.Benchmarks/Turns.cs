using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracesBot.Storage;

namespace TracesBot.Benchmarks;

/// <summary>Turns inside this process: the request is made by hand, and the reply ends in a stub instead of a socket.</summary>
internal static class Turns
{
    private const int Calls = 2000;

    public static async Task PrintAsync()
    {
        var echo = new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(
                new ConfigurationBuilder().Build(),
                httpClientFactory: new Stub()
            )
        );
        var bot = new EchoBot();
        await Measure.PrintAsync("echo on the Connector", Calls, () => DeliverAsync(echo, bot, "eko", "1"));

        var file = Path.Combine(Path.GetTempPath(), $"tracesbot-bench-{Environment.ProcessId}.db");
        await using var app = TracesBotBuilder.Build(
            [$"--{StorageOptions.Section}:ConnectionString=Data Source={file}", "--Logging:LogLevel:Default=None"],
            Environments.Development
        );
        await app.Services.GetRequiredService<StartUp>().RunAsync(CancellationToken.None);
        var adapter = new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(
                new ConfigurationBuilder().Build(),
                httpClientFactory: new Stub()
            )
        );
        var traces = app.Services.GetRequiredService<IBot>();
        var number = 0;
        await Measure.PrintAsync(
            "a full answer with its card, on SQLite",
            Calls / 4,
            () => DeliverAsync(adapter, traces, "När slutade SMS-inloggningen att fungera?", $"turn-{++number}")
        );
        var runner = app.Services.GetRequiredService<Understanding.Understander>();
        var dialogue = new Understanding.Dialogue(
            Words.Language.Swedish,
            new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1))
        );
        await Measure.PrintAsync(
            "of which understanding the question",
            Calls,
            () =>
            {
                runner.Understand("När slutade SMS-inloggningen att fungera?", dialogue);

                return Task.CompletedTask;
            }
        );
        File.Delete(file);
    }

    private static async Task DeliverAsync(CloudAdapter adapter, IBot bot, string text, string id)
    {
        var body = $$$"""
            {"type":"message","id":"{{{id}}}","text":"{{{text}}}","channelId":"msteams","serviceUrl":"http://localhost:1/","locale":"sv-SE",
            "from":{"id":"29:1","name":"Åsa Öberg","aadObjectId":"aaaaaaaa-0000-4000-8000-000000000001"},
            "recipient":{"id":"28:2","name":"TracesBot"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t"},
            "channelData":{"tenant":{"id":"t"}},"entities":[{"type":"clientInfo","locale":"sv-SE","country":"SE","platform":"Windows","timezone":"Europe/Stockholm"}]}
            """;
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        await adapter.ProcessAsync(context.Request, context.Response, bot);
        if (context.Response.StatusCode is not 200)
        {
            throw new InvalidOperationException($"The turn was answered with {context.Response.StatusCode}.");
        }
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) => turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text ?? ""), cancellationToken);
    }

    /// <summary>Takes every message, as Teams does, and gives it an id.</summary>
    private sealed class Stub : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.Created)
                {
                    Content = new StringContent("{\"id\":\"1795456270536\"}", Encoding.UTF8, "application/json"),
                }
            );
    }
}
