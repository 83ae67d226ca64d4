namespace TracesBot.Storage;

/// <summary>Something that is kept for a time only. Every slice registers what it keeps; housekeeping carries it out.</summary>
/// <param name="What">What it is, for the log and for <c>doctor</c>.</param>
/// <param name="Sql">The statements, in order, in one transaction. They know the parameter <c>@before</c> alone.</param>
internal sealed record Expiry(string What, Func<RetentionOptions, int> Days, params IReadOnlyList<string> Sql);
