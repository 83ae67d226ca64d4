using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Schema;

public sealed class ActivityJsonTests
{
    /// <summary>Every member of an activity, with unknown ones at every level.</summary>
    private const string Full = """
        {
          "type": "message", "id": "1", "timestamp": "2026-11-24T08:00:00.1234567+00:00",
          "localTimestamp": "2026-11-24T09:00:00+01:00", "localTimezone": "Europe/Stockholm",
          "serviceUrl": "https://smba.trafficmanager.net/emea/", "channelId": "msteams",
          "from": { "id": "29:1", "name": "Åsa Öberg", "aadObjectId": "o", "role": "user", "x": { "y": [1, null, "å"] } },
          "conversation": { "isGroup": true, "conversationType": "channel", "id": "19:1", "name": "Gränsen", "aadObjectId": "g",
            "role": "user", "tenantId": "t", "z": false },
          "recipient": { "id": "28:1" }, "textFormat": "plain", "attachmentLayout": "list",
          "membersAdded": [{ "id": "a", "userPrincipalName": "a@example.org" }], "membersRemoved": [],
          "reactionsAdded": [{ "type": "like", "user": { "id": "u" } }], "reactionsRemoved": [{ "type": "heart" }],
          "topicName": "Byte", "historyDisclosed": false, "locale": "sv-SE", "text": "Räksmörgås på ön \"citat\" <b>&amp; 'x' + 😀",
          "speak": "s", "inputHint": "acceptingInput", "summary": "i",
          "suggestedActions": { "to": ["u"], "actions": [{ "type": "imBack", "title": "Ja", "image": "i", "text": "t",
            "displayText": "d", "value": { "a": 1 }, "channelData": 1, "imageAltText": "alt", "q": 2 }] },
          "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": "u",
            "content": { "type": "AdaptiveCard", "body": [{ "text": "Hej", "wrap": true, "n": 1.50, "big": 12345678901234567890 }] },
            "name": "n", "thumbnailUrl": "t", "w": [[]] }],
          "entities": [{ "type": "mention", "mentioned": { "id": "28:1" }, "text": "<at>B</at>" }, { "type": "clientInfo", "locale": "sv-SE" }],
          "channelData": { "tenant": { "id": "t" }, "source": { "name": "message" } }, "action": "add", "replyToId": "r", "label": "l",
          "valueType": "v", "value": "plain", "name": "n", "relatesTo": { "activityId": "1", "user": { "id": "u" }, "bot": { "id": "b" },
            "conversation": { "id": "c" }, "channelId": "msteams", "locale": "sv", "serviceUrl": "https://x/" },
          "code": "c", "expiration": "2026-12-01T00:00:00+00:00", "importance": "high", "deliveryMode": "normal", "callerId": "urn:x",
          "listenFor": ["hej"], "semanticAction": { "id": "s" }, "unknown": null, "Ünknown": { "deep": [{ "a": [] }] }
        }
        """;

    private static readonly string[] Typed =
    [
        .. JsonNode.Parse(Full)!.AsObject().Select(member => member.Key),
        "Type",
        "properties",
        "extension",
        "$type",
        "",
    ];

    /// <summary>Text that can be written as UTF-8: no half surrogate pairs.</summary>
    private static readonly Gen<string> Texts = Gen.String[Gen.Char.Where(letter => !char.IsSurrogate(letter)), 0, 12];

    [Fact]
    public void An_activity_survives_being_read_and_written_with_members_that_nobody_here_knows()
    {
        JsonNode
            .DeepEquals(Json.RoundTrip(Full), JsonNode.Parse(Full))
            .ShouldBeTrue(Json.RoundTrip(Full)!.ToJsonString());
    }

    [Fact]
    public void Any_unknown_member_of_any_name_and_shape_survives()
    {
        Gen.Dictionary(Texts.Where(name => !Typed.Contains(name)), Values(3))[0, 8]
            .Sample(members =>
            {
                var activity = new JsonObject { ["type"] = "message" };
                foreach (var (name, value) in members)
                {
                    activity[name] = value?.DeepClone();
                }

                return JsonNode.DeepEquals(Json.RoundTrip(activity.ToJsonString()), activity);
            });
    }

    [Fact]
    public void Any_content_of_the_free_members_survives()
    {
        Values(4)
            .Where(value => value is not null)
            .Sample(value =>
            {
                var activity = new JsonObject
                {
                    ["value"] = value!.DeepClone(),
                    ["channelData"] = value.DeepClone(),
                    ["attachments"] = new JsonArray(new JsonObject { ["content"] = value.DeepClone() }),
                };
                return JsonNode.DeepEquals(Json.RoundTrip(activity.ToJsonString()), activity);
            });
    }

    [Fact]
    public void What_is_not_set_is_not_written_and_Swedish_letters_stay_letters()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "Åäö é ü € <ok>", From = new ChannelAccount("1") };

        Json.Write(activity).ShouldBe("""{"type":"message","from":{"id":"1"},"text":"Åäö é ü € <ok>"}""");
    }

    [Fact]
    public void A_card_of_plain_dictionaries_lists_and_primitives_is_written_as_it_is()
    {
        var card = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["wrap"] = true,
            ["size"] = 3,
            ["long"] = 5_000_000_000L,
            ["ratio"] = 1.5,
            ["money"] = 2.50m,
            ["none"] = null,
            ["array"] = new object?[] { "a", null, 1 },
            ["body"] = new List<object?> { new Dictionary<string, object?>(StringComparer.Ordinal) { ["Text"] = "Å" } },
            ["strings"] = new List<string> { "x" },
            ["map"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["k"] = "v" },
            ["anonymous"] = new
            {
                Verb = "go",
                When = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1)),
            },
            ["node"] = new JsonObject { ["a"] = new JsonArray(1) },
            ["element"] = JsonDocument.Parse("[true]").RootElement,
        };

        Json.Write(new Attachment { Content = card })
            .ShouldBe(
                """
                {"content":{"type":"AdaptiveCard","wrap":true,"size":3,"long":5000000000,"ratio":1.5,"money":2.50,"none":null,
                "array":["a",null,1],"body":[{"Text":"Å"}],"strings":["x"],"map":{"k":"v"},
                "anonymous":{"verb":"go","when":"2026-11-24T09:00:00+01:00"},"node":{"a":[1]},"element":[true]}}
                """.ReplaceLineEndings("")
            );
    }

    [Fact]
    public void A_mention_is_written_whole_in_a_list_of_entities()
    {
        var activity = new Activity { Entities = [new Mention(new ChannelAccount("29:1"), "<at>Åsa</at>")] };

        Json.Write(activity)
            .ShouldBe("""{"entities":[{"mentioned":{"id":"29:1"},"text":"<at>Åsa</at>","type":"mention"}]}""");
    }

    [Fact]
    public void Channel_data_are_read_as_what_they_are()
    {
        var activity = Json.Read(
            """{"channelData":{"team":{"id":"19:t","aadGroupId":"g"},"eventType":"teamRenamed","odd":1}}"""
        );

        var data = activity.GetChannelData<TeamsChannelData>()!;
        data.Team!.AadGroupId.ShouldBe("g");
        data.AdditionalProperties!.ShouldContainKey("odd");
        activity.TryGetChannelData<int>(out _).ShouldBeFalse();
        new Activity().TryGetChannelData<TeamsChannelData>(out _).ShouldBeFalse();
        Should.Throw<JsonException>(() => activity.GetChannelData<int>());
    }

    private static Gen<JsonNode?> Values(int depth)
    {
        var leaf = Gen.OneOf<JsonNode?>(
            Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Double[-1e9, 1e9].Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(truth => (JsonNode?)JsonValue.Create(truth)),
            Gen.Const(() => (JsonNode?)null)
        );
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Values(depth - 1);
        var array = inner
            .Array[0, 3]
            .Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]));
        var map = Gen.Dictionary(Texts, inner)[0, 3]
            .Select(members =>
                (JsonNode?)
                    new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
            );
        return Gen.OneOf(leaf, array, map);
    }
}
