using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests;

public sealed class EchoTests
{
    [Fact]
    public async Task A_person_who_says_something_gets_it_back_in_the_same_conversation()
    {
        await using var host = await BotHost.AnonymousAsync();

        var response = await host.PostAsync(host.Message("Räksmörgås på ön"));

        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var sent = host.Channel.Requests.ShouldHaveSingleItem();
        sent.ToString().ShouldBe("POST /teams/v3/conversations/a%3A1%3Bx%2F%C3%A5/activities/in-1");
        sent.ContentType.ShouldBe("application/json; charset=utf-8");
        sent.Authorization.ShouldBeNull();
        sent.Body.ShouldBe(
            $$"""
            {"type":"message","serviceUrl":"{{host.Channel.ServiceUrl}}","channelId":"msteams","from":{"id":"28:bot","name":"TRACES"},
            "conversation":{"conversationType":"personal","id":"a:1;x/å","tenantId":"t-1"},
            "recipient":{"id":"29:anna","name":"Anna Öberg","aadObjectId":"a-1"},"locale":"sv-SE","text":"Räksmörgås på ön",
            "inputHint":"acceptingInput","attachments":[],"entities":[],"replyToId":"in-1"}
            """.ReplaceLineEndings("")
        );
    }
}
