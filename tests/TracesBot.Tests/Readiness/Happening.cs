namespace TracesBot.Readiness;

/// <summary>Something that happens to somebody; chance decides how.</summary>
internal sealed record Happening(Happening.Kind What, int Person, int Chance)
{
    internal enum Kind
    {
        Moves,
        MovesAgain,
        GivesUpHalfway,
        IsConfirmed,
        ComesBack,
        IsErased,
        Import,
        WalksExpire,
        CountRound,
    }
}
