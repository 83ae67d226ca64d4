using System.Text.Json.Nodes;
using TracesBot.Teams.Chats;
using TracesBot.Teams.Faults;

namespace TracesBot.Teams.Rest;

/// <summary>Conversations are created, messages sent, changed and deleted.</summary>
internal sealed class ConversationEndpoints(CallPipeline pipeline, ChatBook chats)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string activities = "/v3/conversations/{conversationId}/activities";
        routes.MapPost("/v3/conversations", http => pipeline.RunAsync(http, ArrivalKind.Create, Target, Create));
        routes.MapPost(activities, SendAsync);
        routes.MapPost(activities + "/{activityId}", SendAsync);
        routes.MapPut(activities + "/{activityId}", UpdateAsync);
        routes.MapDelete(activities + "/{activityId}", DeleteAsync);
    }

    private Task SendAsync(HttpContext http)
    {
        var id = http.Route("conversationId");
        return pipeline.RunAsync(http, ArrivalKind.Send, _ => id, body => Send(id, body));
    }

    private Task UpdateAsync(HttpContext http)
    {
        var (id, activityId) = (http.Route("conversationId"), http.Route("activityId"));
        return pipeline.RunAsync(http, ArrivalKind.Update, _ => id, body => Update(id, activityId, body));
    }

    private Task DeleteAsync(HttpContext http)
    {
        var (id, activityId) = (http.Route("conversationId"), http.Route("activityId"));
        return pipeline.RunAsync(http, ArrivalKind.Delete, _ => id, _ => Delete(id, activityId));
    }

    private string Target(JsonObject? parameters) =>
        ChannelOf(parameters) ?? PersonOf(parameters)?.ConversationId ?? MemberOf(parameters) ?? "";

    private Answer Create(JsonObject? parameters)
    {
        if (parameters?["tenantId"] is null && parameters?["channelData"]?["tenant"]?["id"] is null)
        {
            return Answer.BadArgument("The tenant id is missing.");
        }

        if (ChannelOf(parameters) is { } channel)
        {
            return CreateThread(channel, parameters["activity"] as JsonObject);
        }

        if (parameters["members"] is not JsonArray { Count: 1 })
        {
            return Answer.BadArgument("A bot can only create a conversation with one member.");
        }

        if (PersonOf(parameters) is not { } person)
        {
            return Answer.BadArgument("Failed to decrypt pairwise id: the member is not known.");
        }

        var created = new JsonObject { ["id"] = person.ConversationId };
        if (parameters["activity"] is not JsonObject first)
        {
            return new Answer(StatusCodes.Status201Created, created);
        }

        var sent = Send(person.ConversationId, first);
        created["activityId"] = sent.ActivityId;
        return sent.Succeeded ? sent with { Body = created } : sent;
    }

    private Answer CreateThread(string channel, JsonObject? first)
    {
        var sent = first is null ? Answer.BadArgument("A thread begins with a message.") : Send(channel, first);
        return sent.Succeeded
            ? sent with
            {
                Body = new JsonObject
                {
                    ["id"] = $"{channel};messageid={sent.ActivityId}",
                    ["activityId"] = sent.ActivityId,
                },
            }
            : sent;
    }

    private Answer Send(string conversationId, JsonObject? activity)
    {
        if (chats.Conversation(conversationId) is null)
        {
            return Answer.Of(Fault.ConversationNotFound);
        }

        if ((string?)activity?["type"] is "typing")
        {
            return new Answer(StatusCodes.Status202Accepted);
        }

        if (ActivityRules.Refuse(activity) is { } refused)
        {
            return refused;
        }

        var id = chats.NextId();
        chats.Say(conversationId, id, activity!);
        return Answer.Created(id);
    }

    private Answer Update(string conversationId, string activityId, JsonObject? activity)
    {
        if (chats.Conversation(conversationId) is null)
        {
            return Answer.Of(Fault.ConversationNotFound);
        }

        if (ActivityRules.Refuse(activity) is { } refused)
        {
            return refused;
        }

        return chats.Change(conversationId, activityId, message => message.Showing(activity!))
            ? Answer.Created(activityId) with
            {
                Status = StatusCodes.Status200OK,
            }
            : Answer.Of(Fault.ActivityNotFound);
    }

    private Answer Delete(string conversationId, string activityId)
    {
        if (chats.Conversation(conversationId) is null)
        {
            return Answer.Of(Fault.ConversationNotFound);
        }

        return chats.Change(conversationId, activityId, _ => null)
            ? new Answer(StatusCodes.Status200OK, Body: null, activityId)
            : Answer.Of(Fault.ActivityNotFound);
    }

    private TeamsPerson? PersonOf(JsonObject? parameters) => MemberOf(parameters) is { } id ? chats.Person(id) : null;

    private static string? MemberOf(JsonObject? parameters) =>
        parameters?["members"] is JsonArray { Count: > 0 } members ? (string?)members[0]?["id"] : null;

    private static string? ChannelOf(JsonObject? parameters) => (string?)parameters?["channelData"]?["channel"]?["id"];
}
