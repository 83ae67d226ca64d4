using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>One look at other people's data.</summary>
/// <param name="Scope">Whom it was about, and what was shown: <c>line</c>, <c>team</c> or <c>person</c>; names of teams and ids.</param>
internal sealed record LookUp(string Scope, string Outcome)
{
    public const string Allowed = "allowed";

    /// <summary>Nobody reports to the viewer, or a button named what is not the viewer's to see.</summary>
    public const string Refused = "refused";

    /// <summary>The viewer may have it and was asked whether they want it; nobody has been looked at yet.</summary>
    public const string Offered = "offered";

    /// <summary>Nothing in the viewer's line is called that.</summary>
    public const string NothingFound = "nothing-found";

    /// <summary>Several fit, and the viewer was asked which.</summary>
    public const string AskedBack = "asked-back";

    /// <summary>It is the viewer's line, but the group is too small to be shown to anyone but its own manager.</summary>
    public const string Masked = "masked";
}

/// <summary>What the viewer gets to see, and what is kept about it; null when nobody was looked at.</summary>
internal sealed record Shown(LookUp? LookUp, Reply Reply)
{
    public bool FoundSomething => LookUp?.Outcome is not Readiness.LookUp.NothingFound;
}
