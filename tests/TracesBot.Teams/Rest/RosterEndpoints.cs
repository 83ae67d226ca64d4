using System.Text.Json.Nodes;
using TracesBot.Teams.Chats;
using TracesBot.Teams.Faults;

namespace TracesBot.Teams.Rest;

/// <summary>Who is in a conversation, and what a team is called.</summary>
internal sealed class RosterEndpoints(CallPipeline pipeline, ChatBook chats, FakeTeamsOptions options)
{
    private const int SmallestPage = 50;
    private const int UsualPage = 200;
    private const int LargestPage = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string conversation = "/v3/conversations/{conversationId}";
        routes.MapGet(conversation + "/members", http => ReadAsync(http, All));
        routes.MapGet(conversation + "/activities/{activityId}/members", http => ReadAsync(http, All));
        routes.MapGet(conversation + "/members/{memberId}", http => ReadAsync(http, place => One(http, place)));
        routes.MapGet(conversation + "/pagedmembers", http => ReadAsync(http, place => Page(http, place)));
        routes.MapGet("/v3/teams/{conversationId}", http => ReadAsync(http, Team));
        routes.MapGet("/v3/teams/{conversationId}/conversations", http => ReadAsync(http, Channels));
    }

    private Task ReadAsync(HttpContext http, Func<TeamsConversation, Answer> read)
    {
        var id = http.Route("conversationId");
        return pipeline.RunAsync(
            http,
            ArrivalKind.Read,
            _ => id,
            _ => chats.Conversation(id) is { } place ? read(place) : Answer.Of(Fault.ConversationNotFound)
        );
    }

    private Answer All(TeamsConversation place) => Ok(Members(place.Members, listed: true));

    private Answer One(HttpContext http, TeamsConversation place)
    {
        var member = chats.Person(http.Route("memberId"));
        return member is not null && place.Members.Any(other => SamePerson(other, member))
            ? Ok(member.Member(options.TenantId, listed: false))
            : Answer.NotFound("MemberNotFoundInConversation", "The member was not found in the conversation.");
    }

    private Answer Page(HttpContext http, TeamsConversation place)
    {
        var query = http.Request.Query;
        var asked = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var size) ? size : UsualPage;
        var length = Math.Clamp(asked, SmallestPage, LargestPage);
        var start = 0;
        if (query["continuationToken"].ToString() is { Length: > 0 } token && !PageToken.TryRead(token, out start))
        {
            return Answer.BadArgument("The continuation token is not valid.");
        }

        var page = new JsonObject { ["members"] = Members(place.Members.Skip(start).Take(length), listed: false) };
        if (start + length < place.Members.Count)
        {
            page["continuationToken"] = PageToken.At(start + length);
        }

        return Ok(page);
    }

    private static Answer Team(TeamsConversation place) =>
        place.TeamId is null
            ? Answer.Of(Fault.ConversationNotFound)
            : Ok(new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName });

    private Answer Channels(TeamsConversation place)
    {
        var channels = chats
            .Conversations.Where(other => other.TeamId is not null && IsId(other.TeamId, place.TeamId))
            .OrderBy(other => !IsId(other.Id, other.TeamId))
            .ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => (JsonNode?)Channel(other));
        return Ok(new JsonObject { ["conversations"] = new JsonArray([.. channels]) });
    }

    // Every team's first channel goes without a name: the client translates it.
    private static JsonObject Channel(TeamsConversation place) =>
        IsId(place.Id, place.TeamId)
            ? new JsonObject { ["id"] = place.Id }
            : new JsonObject { ["id"] = place.Id, ["name"] = place.Name };

    private JsonArray Members(IEnumerable<TeamsPerson> people, bool listed) =>
        new([.. people.Select(person => (JsonNode?)person.Member(options.TenantId, listed))]);

    private static Answer Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    private static bool SamePerson(TeamsPerson one, TeamsPerson other) => IsId(one.Id, other.Id);

    private static bool IsId(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
