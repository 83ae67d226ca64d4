namespace TracesBot.Switching;

/// <summary>The advisor's questions and what can be answered, by the ids that buttons and the database use.</summary>
internal static class AdvisorQuestion
{
    public const string Access = "access";
    public const string Device = "device";
    public const string Eid = "eid";
    public const string Computer = "computer";

    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";
    public const string BankId = "bankid";
    public const string Freja = "freja";
    public const string Other = "other";
    public const string None = "none";

    /// <summary>No answer to press: known of whoever had switched, and cannot get in any more.</summary>
    public const string Lost = "lost";

    /// <summary>Gets the questions in the order they are asked: whoever is locked out is asked that first.</summary>
    public static IReadOnlyList<string> All { get; } = [Access, Device, Eid, Computer];

    public static IReadOnlyList<string> AnswersTo(string question) =>
        question switch
        {
            Access or Device => [Yes, No],
            Eid => [BankId, Freja, Other, None],
            Computer => [Yes, No, Unsure],
            _ => [],
        };
}
