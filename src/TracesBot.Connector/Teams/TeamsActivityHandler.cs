using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot for Teams, with one method for everything that Teams reports.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name is null && turnContext.Activity.ChannelId is Channels.Msteams
            ? AnswerCardActionAsync(turnContext, cancellationToken)
            : base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }

    /// <summary>Answers an invoke without a name: a button of type <c>invoke</c>. The answer is 501 unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) => throw new InvokeResponseException(System.Net.HttpStatusCode.NotImplemented);

    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (activity.ChannelId is not Channels.Msteams)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        var team = data?.Team;
        if (activity.MembersAdded is { } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, team, turnContext, cancellationToken);
        }

        if (activity.MembersRemoved is { } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, team, turnContext, cancellationToken);
        }

        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Somebody joined. Asks Teams who they are, then calls <see cref="OnTeamsMembersAddedAsync"/>.</summary>
    /// <param name="membersAdded">The members.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        return LookUpAsync(membersAdded, teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Somebody left. Calls <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    /// <param name="membersRemoved">The members.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(membersRemoved);
        IList<TeamsChannelAccount> members = [.. membersRemoved.Select(AsTeams)];
        return OnTeamsMembersRemovedAsync(members, teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Somebody joined. Unless overridden, calls <see cref="ActivityHandler.OnMembersAddedAsync"/>.</summary>
    /// <param name="teamsMembersAdded">The members.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(teamsMembersAdded);
        return OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);
    }

    /// <summary>Somebody left. Unless overridden, calls <see cref="ActivityHandler.OnMembersRemovedAsync"/>.</summary>
    /// <param name="teamsMembersRemoved">The members.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(teamsMembersRemoved);
        return OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);
    }

    private static TeamsChannelAccount AsTeams(ChannelAccount account) =>
        account as TeamsChannelAccount ?? ConnectorJson.Copy<TeamsChannelAccount>(account) ?? new TeamsChannelAccount();

    private async Task LookUpAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var bot = turnContext.Activity.Recipient?.Id;
        List<TeamsChannelAccount> members = new(membersAdded.Count);
        foreach (var added in membersAdded)
        {
            // The bot is no member that Teams can be asked about.
            members.Add(
                string.IsNullOrEmpty(added.Id) || string.Equals(added.Id, bot, StringComparison.Ordinal)
                    ? AsTeams(added)
                    : await LookUpAsync(added, turnContext, cancellationToken)
            );
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken);
    }

    private static async Task<TeamsChannelAccount> LookUpAsync(
        ChannelAccount added,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, added.Id!, cancellationToken);
        }
        catch (ErrorResponseException exception) when (exception.Body?.Error?.Code is "ConversationNotFound")
        {
            // Teams reports some people before their conversation exists: what was reported must do.
            return AsTeams(added);
        }
    }

    private async Task<InvokeResponse?> AnswerCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }
}
