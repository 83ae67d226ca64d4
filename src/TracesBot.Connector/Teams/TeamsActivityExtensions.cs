using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity, read from its channel data.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel chosen when the app was installed.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The channel's id, or null.</returns>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) =>
        DataOf(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The meeting, or null.</returns>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => DataOf(activity)?.Meeting;

    /// <summary>The channel of the team.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The channel's id, or null.</returns>
    public static string? TeamsGetChannelId(this IActivity activity) => DataOf(activity)?.Channel?.Id;

    /// <summary>The team.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The team, or null in a chat.</returns>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => DataOf(activity)?.Team;

    /// <summary>Has an outgoing message shown in the activity feed.</summary>
    /// <param name="activity">The message; its channel data is changed.</param>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>Has an outgoing message shown in the activity feed or in the meeting.</summary>
    /// <param name="activity">The message; its channel data is changed.</param>
    /// <param name="alertInMeeting">True for the meeting, false for the activity feed.</param>
    /// <param name="externalResourceUrl">The address of what the meeting shows.</param>
    public static void TeamsNotifyUser(
        this IActivity activity,
        bool alertInMeeting,
        string? externalResourceUrl = default
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = DataOf(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    private static TeamsChannelData? DataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
