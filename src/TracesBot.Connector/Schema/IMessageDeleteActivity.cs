namespace Microsoft.Bot.Schema;

/// <summary>A person removed a message.</summary>
public interface IMessageDeleteActivity : IActivity;
