using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Hosting;

/// <summary>Requests that are answered in the HTTP response itself.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_person_who_presses_a_button_gets_the_next_card_in_the_answer_itself()
    {
        await using var host = await BotHost.AnonymousAsync(new CardBot());

        var response = await host.PostAsync(
            Invoke(
                host,
                "adaptiveCard/action",
                """{"action":{"type":"Action.Execute","verb":"nästa","data":{"steg":2} } }"""
            )
        );

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await TextAsync(response)).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[{"text":"nästa 2","wrap":true}]}}"""
        );
        host.Channel.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("null", "BadRequest", "Missing value property")]
    [InlineData("5", "BadRequest", "Value property is not properly formed")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("\"text\"", "BadRequest", "Value property is not properly formed")]
    [InlineData("{\"action\":[]}", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData(
        "{\"action\":{\"type\":\"Action.Submit\"}}",
        "NotSupported",
        "The action 'Action.Submit' is not supported."
    )]
    public async Task A_button_that_is_not_right_is_answered_with_what_is_wrong(
        string value,
        string code,
        string message
    )
    {
        await using var host = await BotHost.AnonymousAsync(new CardBot());

        var response = await host.PostAsync(Invoke(host, "adaptiveCard/action", value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = JsonDocument.Parse(await TextAsync(response)).RootElement;
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldBe(code);
        body.GetProperty("value").GetProperty("message").GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("adaptiveCard/Action")]
    [InlineData("")]
    public async Task What_the_bot_does_not_know_is_answered_with_501(string name)
    {
        await using var host = await BotHost.AnonymousAsync(new CardBot());

        var response = await host.PostAsync(Invoke(host, name, "{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await TextAsync(response)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_says_nothing_to_an_invoke_has_answered_501()
    {
        await using var host = await BotHost.AnonymousAsync(new Wire.Delegate((_, _) => Task.CompletedTask));

        var response = await host.PostAsync(Invoke(host, "anything", "{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_bot_may_answer_an_invoke_by_an_activity_of_that_type()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                async (turn, token) =>
                {
                    await turn.SendActivityAsync("Hej", cancellationToken: token);
                    var answer = new InvokeResponse { Status = 202, Body = new { Svar = "ja" } };
                    await turn.SendActivityAsync(
                        new Activity(ActivityTypesEx.InvokeResponse) { Value = answer },
                        token
                    );
                }
            )
        );

        var response = await host.PostAsync(Invoke(host, "message/submitAction", "{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await TextAsync(response)).ShouldBe("""{"svar":"ja"}""");
        host.Channel.Requests.ShouldHaveSingleItem().Json.GetProperty("type").GetString().ShouldBe("message");
    }

    [Fact]
    public async Task A_handler_may_end_an_invoke_with_a_status_of_its_own()
    {
        await using var host = await BotHost.AnonymousAsync(new CardBot());

        var response = await host.PostAsync(
            Invoke(host, "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"slut"} }""")
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await TextAsync(response)).ShouldBe("\"borta\"");
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_all_in_the_answer()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                async (turn, token) =>
                {
                    await turn.SendActivityAsync("Ett", cancellationToken: token);
                    await turn.SendActivitiesAsync(
                        [MessageFactory.Text("Två"), new Activity(ActivityTypes.Typing)],
                        token
                    );
                }
            )
        );
        var message = host.Message()
            .Replace("\"id\":\"in-1\"", "\"id\":\"in-1\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal);

        var response = await host.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var replies = JsonDocument
            .Parse(await TextAsync(response))
            .RootElement.GetProperty("activities")
            .EnumerateArray()
            .ToList();
        replies.Select(reply => reply.GetProperty("type").GetString()).ShouldBe(["message", "message", "typing"]);
        replies.ShouldAllBe(reply => reply.GetProperty("replyToId").GetString() == "in-1");
        replies[1].GetProperty("text").GetString().ShouldBe("Två");
        host.Channel.Requests.ShouldBeEmpty();
    }

    private static string Invoke(BotHost host, string name, string value) =>
        host.Message()
            .Replace(
                "\"type\":\"message\"",
                $"\"type\":\"invoke\",\"name\":\"{name}\",\"value\":{value}",
                StringComparison.Ordinal
            );

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private sealed class CardBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken
        )
        {
            if (invokeValue.Action!.Verb is "slut")
            {
                throw new InvokeResponseException(HttpStatusCode.Gone, "borta");
            }

            var step = ((JsonElement)invokeValue.Action.Data!).GetProperty("steg").GetInt32();
            return Task.FromResult(
                new AdaptiveCardInvokeResponse
                {
                    StatusCode = 200,
                    Type = "application/vnd.microsoft.card.adaptive",
                    Value = new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["type"] = "AdaptiveCard",
                        ["body"] = new List<object?>
                        {
                            new Dictionary<string, object?>(StringComparer.Ordinal)
                            {
                                ["text"] = $"{invokeValue.Action.Verb} {step}",
                                ["wrap"] = true,
                            },
                        },
                    },
                }
            );
        }
    }
}
