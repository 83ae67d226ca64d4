using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Identity.Client;
using TracesBot.Door;

namespace TracesBot.Turns;

/// <summary>Asks Teams who is in a team that the bot has been added to.</summary>
internal sealed class TeamMembers(CloudAdapter adapter, DoorPolicy door, IConfiguration configuration)
{
    /// <summary>The most that Teams tells at once.</summary>
    private const int PageSize = 500;

    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    /// <returns>The members; null when the bot is no longer in the team.</returns>
    /// <exception cref="HttpRequestException">Teams did not tell.</exception>
    public async Task<IReadOnlyList<TeamMember>?> ReadAsync(
        string reference,
        string teamId,
        CancellationToken cancellationToken
    )
    {
        var conversation = ReferenceJson.Read(reference);
        if (!Uri.TryCreate(conversation.ServiceUrl, UriKind.Absolute, out var service) || !door.AllowsService(service))
        {
            return null;
        }

        List<TeamMember> members = [];
        try
        {
            await adapter.ContinueConversationAsync(
                _appId,
                conversation,
                async (context, token) =>
                {
                    string? next = null;
                    do
                    {
                        var page = await TeamsInfo.GetPagedTeamMembersAsync(context, teamId, next, PageSize, token);
                        members.AddRange((page.Members ?? []).Select(Of));
                        // A page that points to itself would never end.
                        next = string.Equals(page.ContinuationToken, next, StringComparison.Ordinal)
                            ? null
                            : page.ContinuationToken;
                    } while (next is { Length: > 0 });
                },
                cancellationToken
            );

            return members;
        }
        catch (ErrorResponseException exception)
            when (exception.Response?.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception exception) when (exception is ErrorResponseException or MsalException)
        {
            throw new HttpRequestException("Teams did not tell who is in the team.", exception);
        }
    }

    private static TeamMember Of(TeamsChannelAccount member) =>
        new(
            member.AadObjectId ?? "",
            member.UserPrincipalName ?? "",
            member.Name ?? "",
            string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>Somebody in a team, as Teams tells it.</summary>
/// <param name="IsGuest">Whether they are of another organisation.</param>
internal sealed record TeamMember(string Id, string Upn, string Name, bool IsGuest);
