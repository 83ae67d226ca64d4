namespace Microsoft.Bot.Schema;

/// <summary>The bot's app was installed for or removed from a person, a chat or a team.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What happened: <c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    string? Action { get; set; }
}
