using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void An_activity_shows_itself_as_its_own_type_only()
    {
        var message = new Activity("message");
        var invoke = new Activity("INVOKE/name");

        message.AsMessageActivity().ShouldBeSameAs(message);
        invoke.AsInvokeActivity().ShouldBeSameAs(invoke);
        invoke.AsMessageActivity().ShouldBeNull();
        new Activity("messageReaction").AsMessageActivity().ShouldBeNull();
        new Activity("messageReaction").AsMessageReactionActivity().ShouldNotBeNull();
        new Activity("conversationUpdate").AsConversationUpdateActivity().ShouldNotBeNull();
        new Activity("installationUpdate").AsInstallationUpdateActivity().ShouldNotBeNull();
        new Activity("typing").AsTypingActivity().ShouldNotBeNull();
        new Activity("endOfConversation").AsEndOfConversationActivity().ShouldNotBeNull();
        new Activity("event").AsEventActivity().ShouldNotBeNull();
        new Activity("messageUpdate").AsMessageUpdateActivity().ShouldNotBeNull();
        new Activity("messageDelete").AsMessageDeleteActivity().ShouldNotBeNull();
        new Activity("trace").AsTraceActivity().ShouldNotBeNull();
        new Activity().AsMessageActivity().ShouldBeNull();
    }

    [Fact]
    public void The_activities_that_a_bot_makes_are_of_the_right_type()
    {
        Activity.CreateMessageActivity().Type.ShouldBe("message");
        Activity.CreateConversationUpdateActivity().MembersAdded.ShouldBeEmpty();
        Activity.CreateTypingActivity().Type.ShouldBe("typing");
        Activity.CreateEndOfConversationActivity().Type.ShouldBe("endOfConversation");
        Activity.CreateEventActivity().Type.ShouldBe("event");
        Activity.CreateInvokeActivity().Type.ShouldBe("invoke");
        Activity.CreateTraceActivity("n", "t", 1, "l").ValueType.ShouldBe("t");
    }

    [Fact]
    public void A_reply_goes_back_to_where_the_message_came_from()
    {
        var message = new Activity("message")
        {
            Id = "1",
            ChannelId = "msteams",
            ServiceUrl = "https://x/",
            Locale = "sv-SE",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c"),
        };

        var reply = message.CreateReply("Hej");

        reply.ReplyToId.ShouldBe("1");
        reply.From!.Id.ShouldBe("bot");
        reply.Recipient!.Id.ShouldBe("user");
        reply.Conversation!.Id.ShouldBe("c");
        reply.Locale.ShouldBe("sv-SE");
        reply.ServiceUrl.ShouldBe("https://x/");
        reply.Text.ShouldBe("Hej");
        message.GetReplyConversationReference(new ResourceResponse("2")).ActivityId.ShouldBe("2");
        message.IsFromStreamingConnection().ShouldBeFalse();
    }

    [Fact]
    public void A_reference_may_address_an_activity_in_either_direction()
    {
        var reference = new ConversationReference(
            new CultureInfo("sv-SE"),
            "1",
            new ChannelAccount("user"),
            new ChannelAccount("bot"),
            new ConversationAccount(id: "c"),
            "msteams",
            "https://x/"
        );

        var incoming = new Activity().ApplyConversationReference(reference, isIncoming: true);
        var outgoing = new Activity { Locale = "en" }.ApplyConversationReference(reference);

        incoming.From!.Id.ShouldBe("user");
        incoming.Id.ShouldBe("1");
        incoming.ReplyToId.ShouldBeNull();
        incoming.Locale.ShouldBe("sv-SE");
        outgoing.From!.Id.ShouldBe("bot");
        outgoing.Id.ShouldBeNull();
        outgoing.ReplyToId.ShouldBe("1");
        outgoing.Locale.ShouldBe("en");
    }

    [Theory]
    [InlineData("<at>TRACES</at> hjälp", "hjälp")]
    [InlineData("Hej <AT>traces</AT>, vad är TRACES?", "Hej , vad är TRACES?")]
    [InlineData("inget här", "inget här")]
    [InlineData("<at>Någon annan</at> hej", "<at>Någon annan</at> hej")]
    public void A_mention_of_the_bot_is_taken_out_of_the_text_and_nothing_else(string text, string expected)
    {
        var activity = new Activity("message")
        {
            Text = text,
            Recipient = new ChannelAccount("28:bot"),
            Entities = [new Entity("clientInfo"), new Mention(new ChannelAccount("28:bot"), "<at>TRACES</at>")],
        };

        activity.RemoveRecipientMention().ShouldBe(expected);
        activity.Text.ShouldBe(expected);
        activity.MentionsRecipient().ShouldBeTrue();
        activity.MentionsId("29:other").ShouldBeFalse();
    }

    [Fact]
    public void A_mention_that_says_nothing_harms_nobody()
    {
        var activity = Json.Read(
            """{"type":"message","text":"hej","recipient":{},"entities":[{"type":"mention"},{"type":"mention","mentioned":{"id":null},"text":""}]}"""
        );

        activity.RemoveRecipientMention().ShouldBe("hej");
        activity.MentionsRecipient().ShouldBeFalse();
        new Activity("message").RemoveRecipientMention().ShouldBeNull();
    }

    [Fact]
    public void A_message_has_content_when_there_is_something_to_show()
    {
        new Activity { Text = " " }
            .HasContent()
            .ShouldBeFalse();
        new Activity { Text = "x" }
            .HasContent()
            .ShouldBeTrue();
        new Activity { Summary = "x" }
            .HasContent()
            .ShouldBeTrue();
        new Activity { Attachments = [] }
            .HasContent()
            .ShouldBeFalse();
        new Activity { Attachments = [new Attachment()] }
            .HasContent()
            .ShouldBeTrue();
        new Activity { ChannelData = 1 }
            .HasContent()
            .ShouldBeTrue();
    }

    [Fact]
    public void Entities_are_equal_when_their_members_are()
    {
        var mention = new Mention(new ChannelAccount("1"), "x");
        var entity = new Entity();
        entity.SetAs(mention);

        entity.Type.ShouldBe("mention");
        entity.Equals(mention).ShouldBeTrue();
        entity.GetHashCode().ShouldBe(mention.GetHashCode());
        entity.GetAs<Mention>()!.Mentioned!.Id.ShouldBe("1");
        entity.Equals((object)new Mention(new ChannelAccount("2"), "x")).ShouldBeFalse();
        entity.Equals(other: null).ShouldBeFalse();
        new Entity().GetHashCode().ShouldBe(0);
    }

    [Fact]
    public void The_constructor_of_every_member_sets_every_member()
    {
        var activity = new Activity(
            type: "message",
            text: "Hej",
            localTimezone: "Europe/Stockholm",
            deliveryMode: "normal"
        );

        Json.Write(activity)
            .ShouldBe("""{"type":"message","localTimezone":"Europe/Stockholm","text":"Hej","deliveryMode":"normal"}""");
    }

    [Fact]
    public void Messages_are_made_with_cards_and_answers_to_choose_from()
    {
        Json.Write(MessageFactory.SuggestedActions(["Ja", "Nej"], "Klart?"))
            .ShouldBe(
                """
                {"type":"message","text":"Klart?","inputHint":"acceptingInput","suggestedActions":{"actions":[
                {"type":"imBack","title":"Ja","value":"Ja"},{"type":"imBack","title":"Nej","value":"Nej"}]},"attachments":[],"entities":[]}
                """.ReplaceLineEndings("")
            );
        Json.Write(
                MessageFactory.Carousel([
                    new HeroCard("T", buttons: [new CardAction("openUrl", value: "u")]).ToAttachment(),
                ])
            )
            .ShouldBe(
                """
                {"type":"message","attachmentLayout":"carousel","inputHint":"acceptingInput","attachments":[{"contentType":
                "application/vnd.microsoft.card.hero","content":{"title":"T","buttons":[{"type":"openUrl","value":"u"}]}}],"entities":[]}
                """.ReplaceLineEndings("")
            );
        Json.Write(MessageFactory.ContentUrl("https://x/p.png", "image/png", text: "Bild", inputHint: "ignoringInput"))
            .ShouldBe(
                """
                {"type":"message","attachmentLayout":"list","text":"Bild","inputHint":"ignoringInput","attachments":[
                {"contentType":"image/png","contentUrl":"https://x/p.png","name":""}],"entities":[]}
                """.ReplaceLineEndings("")
            );
        MessageFactory
            .Attachment(new Attachment("a/b"))
            .Attachments!.ShouldHaveSingleItem()
            .ContentType.ShouldBe("a/b");
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void An_answer_says_success_with_two_hundreds(int status, bool success) =>
        new InvokeResponse { Status = status }
            .IsSuccessStatusCode()
            .ShouldBe(success);
}
