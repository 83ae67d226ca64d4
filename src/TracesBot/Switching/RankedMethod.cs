namespace TracesBot.Switching;

/// <summary>A method in its place.</summary>
/// <param name="Fits">Whether the person has what it needs. One that does not fit can be chosen all the same.</param>
internal sealed record RankedMethod(string Method, MethodReason Reason, bool Fits);
