namespace TracesBot.Storage;

/// <summary>Somebody else changed the same person's row first. The turn is run again from the start.</summary>
internal sealed class TurnConflictException() : Exception("The row was changed by another turn.");
