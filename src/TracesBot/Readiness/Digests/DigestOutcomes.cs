namespace TracesBot.Readiness.Digests;

/// <summary>What came of a report of the week.</summary>
internal static class DigestOutcomes
{
    /// <summary>Handed to Teams, or about to be. After a crash it stays so, and is not sent again.</summary>
    public const string Attempting = "attempting";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Uncertain = "uncertain";

    /// <summary>The figures are those last told, or nobody reports to the manager any more.</summary>
    public const string NothingNew = "nothing-new";
}
