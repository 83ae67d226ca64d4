namespace TracesBot.Cards;

/// <summary>How finely a development is shown. The values are what buttons carry.</summary>
internal static class TrendStep
{
    public const string Day = "day";
    public const string Week = "week";
    public const string Month = "month";

    public static bool Is(string step) => step is Day or Week or Month;
}
