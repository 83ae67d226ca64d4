namespace TracesBot.Readiness.Tab;

/// <summary>Entra's signing keys cannot be had now, so nobody can be let in; the request is answered with 503.</summary>
internal sealed class TabKeysException(Exception inner)
    : Exception("The signing keys of Microsoft Entra are not available.", inner);
