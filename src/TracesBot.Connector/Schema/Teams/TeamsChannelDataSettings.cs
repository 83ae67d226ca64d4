using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Settings of the installation.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>The channel chosen when the app was installed.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Members that have no property here; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => Extension ??= [];
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal JsonObject? Extension { get; set; }
}
