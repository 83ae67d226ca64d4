namespace Microsoft.Bot.Schema;

/// <summary>A person edited a message, or restored a removed one.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
