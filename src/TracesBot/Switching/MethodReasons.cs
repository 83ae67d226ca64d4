using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>The reasons in words.</summary>
internal static class MethodReasons
{
    public static string In(MethodWords words, MethodReason reason) =>
        reason switch
        {
            MethodReason.Recommended => words.Recommended,
            MethodReason.HaveBankId => words.HaveBankId,
            MethodReason.HaveFreja => words.HaveFreja,
            MethodReason.HaveOtherEid => words.HaveOtherEid,
            MethodReason.InComputer => words.InComputer,
            MethodReason.InPhone => words.InPhone,
            MethodReason.WithoutPhone => words.WithoutPhone,
            MethodReason.HasToBeBought => words.HasToBeBought,
            MethodReason.AskIt => words.AskIt,
            MethodReason.NeedsDevice => words.NeedsDevice,
            MethodReason.NoBankId => words.NoBankId,
            MethodReason.NoFreja => words.NoFreja,
            MethodReason.NoOtherEid => words.NoOtherEid,
            MethodReason.NotAllowed => words.NotAllowed,
            _ => words.Listed,
        };
}
