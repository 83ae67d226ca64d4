namespace TracesBot.Proactive;

public sealed class SendOutcomeTests
{
    [Theory]
    [InlineData(400, "", "bad-request")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin"}}""", "disabled-by-admin")]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost"}}""", "forbidden")]
    [InlineData(403, null, "forbidden")]
    [InlineData(404, "", "conversation-not-found")]
    [InlineData(413, "", "too-big")]
    [InlineData(410, "", "status-410")]
    public void What_Teams_will_not_have_is_refused_once_and_for_all(int status, string? body, string reason) =>
        SendOutcome.Of(status, body, retryAfter: null).ShouldBe(new SendOutcome.Refused(reason));

    [Theory]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser"}}""", "blocked")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "blocked")]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster"}}""", "not-in-roster")]
    public void A_person_who_has_shut_the_bot_out_is_not_tried_again(string body, string reason) =>
        SendOutcome.Of(403, body, retryAfter: null).ShouldBe(new SendOutcome.Refused(reason, Unreachable: true));

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void What_may_have_arrived_is_uncertain(int status) =>
        SendOutcome.Of(status, "", retryAfter: null).ShouldBeOfType<SendOutcome.Uncertain>();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    public void What_Teams_has_not_taken_may_be_sent_later(int status) =>
        SendOutcome.Of(status, "", TimeSpan.FromSeconds(7)).ShouldBe(new SendOutcome.Later(TimeSpan.FromSeconds(7)));

    [Fact]
    public void A_bot_that_Teams_does_not_know_stops() =>
        SendOutcome.Of(401, "", retryAfter: null).ShouldBeOfType<SendOutcome.NotAdmitted>();
}
