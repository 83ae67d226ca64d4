namespace TracesBot.Cli.Trying;

/// <param name="Terminal">Whether to chat in the terminal even where a browser could be had.</param>
/// <param name="Keep">Whether to go on next time from what is recorded now.</param>
/// <param name="Port">The bot's own port; null for the usual one, or another when that is taken.</param>
/// <param name="Person">Whom to be, by name; null for the first of the demonstration.</param>
/// <param name="Settings">Settings of the bot, as <c>--Section:Key=value</c>.</param>
internal sealed record TryOptions(bool Terminal, bool Keep, int? Port, string? Person, IReadOnlyList<string> Settings);
