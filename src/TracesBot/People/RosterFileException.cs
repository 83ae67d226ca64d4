namespace TracesBot.People;

/// <summary>The roster file as a whole cannot be used. Nothing has been changed.</summary>
internal sealed class RosterFileException(string message, Exception? cause = null) : Exception(message, cause);
