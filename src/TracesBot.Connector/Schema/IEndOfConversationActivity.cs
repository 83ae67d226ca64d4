namespace Microsoft.Bot.Schema;

/// <summary>The sender considers the conversation finished.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why it ended, for example <c>completedSuccessfully</c>.</summary>
    string? Code { get; set; }

    /// <summary>A last text to show.</summary>
    string? Text { get; set; }
}
