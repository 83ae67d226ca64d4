namespace TracesBot.Teams.Limits;

/// <summary>At most so many calls in any span of this length.</summary>
public sealed record RateWindow(int Calls, TimeSpan Span);
