namespace TracesBot.Teams.Graph;

/// <summary>One request to the simulated Graph.</summary>
/// <param name="Status">What it was answered.</param>
public sealed record GraphCall(string Method, string Path, string? Authorization, int Status);
