using System.Net;
using System.Text;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Hosting;

/// <summary>What the adapter answers to requests that are not right.</summary>
public sealed class DoorTests
{
    private const string Url = "http://127.0.0.1:1/";

    public static TheoryData<string, string> NotAnActivity =>
        new()
        {
            { "an empty body", "" },
            { "white space", "  " },
            { "null", "null" },
            { "an array", "[]" },
            { "a number", "5" },
            { "half an object", "{\"type\":\"message\"" },
            { "text after the object", $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"} } x""" },
            { "no type", $$"""{"serviceUrl":"{{Url}}","conversation":{"id":"c"} }""" },
            { "an empty type", $$"""{"type":"","serviceUrl":"{{Url}}","conversation":{"id":"c"} }""" },
            { "a type that is an object", $$"""{"type":{},"serviceUrl":"{{Url}}","conversation":{"id":"c"} }""" },
            { "no service URL", """{"type":"message","conversation":{"id":"c"} }""" },
            {
                "a service URL that is none",
                """{"type":"message","serviceUrl":"nowhere","conversation":{"id":"c"} }"""
            },
            {
                "a service URL of another scheme",
                """{"type":"message","serviceUrl":"file:///etc/passwd","conversation":{"id":"c"} }"""
            },
            { "no conversation", $$"""{"type":"message","serviceUrl":"{{Url}}"}""" },
            { "a conversation without an id", $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{} }""" },
            {
                "a conversation that is a step in a path",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":".."} }"""
            },
            {
                "an id that is a step in a path",
                $$"""{"type":"message","id":".","serviceUrl":"{{Url}}","conversation":{"id":"c"} }"""
            },
            {
                "a time that is none",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"timestamp":"yesterday"}"""
            },
            {
                "half a surrogate pair",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"value":{"a":"\ud83d"} }"""
            },
            {
                "half a surrogate pair in a name",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"value":{"\uDE00":1} }"""
            },
            {
                "a list that is an object",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"attachments":{} }"""
            },
            {
                "very deep nesting",
                $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"value":{{new string('[', 500)}}{{new string(']', 500)}}}"""
            },
        };

    [Theory]
    [MemberData(nameof(NotAnActivity))]
    public async Task Whoever_sends_what_is_no_activity_is_told_so(string what, string body)
    {
        await using var host = await BotHost.AnonymousAsync();

        var response = await host.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        host.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_sends_bytes_that_are_no_text_is_told_so()
    {
        await using var host = await BotHost.AnonymousAsync();
        var bytes = Encoding.UTF8.GetBytes(
            $$"""{"type":"message","serviceUrl":"{{Url}}","conversation":{"id":"c"},"value":{"a":"?"} }"""
        );
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xC3;

        var response = await host.PostAsync(new ByteArrayContent(bytes));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_whose_client_escapes_an_emoji_or_begins_with_a_byte_order_mark_is_understood()
    {
        await using var host = await BotHost.AnonymousAsync();
        var body = Encoding
            .UTF8.GetPreamble()
            .Concat(Encoding.UTF8.GetBytes(host.Message("\\ud83d\\ude00 hej")))
            .ToArray();

        var response = await host.PostAsync(new ByteArrayContent(body));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Channel.Requests.ShouldHaveSingleItem().Json.GetProperty("text").GetString().ShouldBe("😀 hej");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_sends_more_than_256_kibibytes_is_told_so(bool chunked)
    {
        await using var host = await BotHost.AnonymousAsync();

        var response = await host.PostAsync(Body(host.Message(new string('x', 256 * 1024)), chunked));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        host.Channel.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_who_writes_a_very_long_message_is_still_answered(bool chunked)
    {
        await using var host = await BotHost.AnonymousAsync();
        var text = new string('å', 120 * 1024);

        var response = await host.PostAsync(Body(host.Message(text), chunked));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Channel.Requests.ShouldHaveSingleItem().Json.GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Whoever_looks_with_a_browser_is_told_which_method_to_use()
    {
        await using var host = await BotHost.AnonymousAsync();

        var response = await host.GetAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task A_fault_of_the_bot_itself_is_not_mistaken_for_a_stranger_at_the_door()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate((_, _) => throw new UnauthorizedAccessException("A file of mine."))
        );

        var response = await host.PostAsync(host.Message());

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_fault_of_the_bot_is_handed_to_whoever_asked_for_it()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate((_, _) => throw new InvalidOperationException("Broken."))
        );
        Exception? seen = null;
        host.Adapter.OnTurnError = (turn, exception) =>
        {
            seen = exception;
            return turn.SendActivityAsync("Något gick fel.");
        };

        var response = await host.PostAsync(host.Message());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("Broken.");
        host.Channel.Requests.ShouldHaveSingleItem().Json.GetProperty("text").GetString().ShouldBe("Något gick fel.");
    }

    private static HttpContent Body(string body, bool chunked)
    {
        if (!chunked)
        {
            return new StringContent(body, Encoding.UTF8, "application/json");
        }

        return new StreamContent(new UnknownLength(Encoding.UTF8.GetBytes(body)));
    }

    /// <summary>A stream whose length nobody knows, so that it is sent in chunks.</summary>
    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
