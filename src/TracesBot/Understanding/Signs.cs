namespace TracesBot.Understanding;

/// <summary>Understands a message that has no letters or digits: an emoji, a smiley, a question mark.</summary>
internal static class Signs
{
    private const int LongestGlance = 64;

    private static readonly Dictionary<int, string> Intent = new()
    {
        [0x1F44D] = Intents.Thanks,
        [0x1F64F] = Intents.Thanks,
        [0x1F64C] = Intents.Thanks,
        [0x1F44F] = Intents.Thanks,
        [0x1F44C] = Intents.Thanks,
        [0x1F60A] = Intents.Thanks,
        [0x1F600] = Intents.Thanks,
        [0x1F603] = Intents.Thanks,
        [0x1F604] = Intents.Thanks,
        [0x1F642] = Intents.Thanks,
        [0x1F970] = Intents.Thanks,
        [0x1F60D] = Intents.Thanks,
        [0x1F389] = Intents.Thanks,
        [0x1F4AF] = Intents.Thanks,
        [0x2764] = Intents.Thanks,
        [0x1F496] = Intents.Thanks,
        [0x1F44B] = Intents.Greeting,
        [0x2705] = Intents.Yes,
        [0x2714] = Intents.Yes,
        [0x274C] = Intents.No,
        [0x1F44E] = Intents.FeedbackNegative,
        [0x1F621] = Intents.FeedbackNegative,
        [0x1F620] = Intents.FeedbackNegative,
        [0x1F92C] = Intents.FeedbackNegative,
        [0x1F615] = Intents.Stuck,
        [0x1F914] = Intents.Stuck,
        [0x1F198] = Intents.Help,
        [0x2753] = Intents.Help,
    };

    /// <summary>Gets the command that a message without words stands for; null when it stands for none.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        foreach (var rune in text[..Math.Min(text.Length, LongestGlance)].EnumerateRunes())
        {
            if (Intent.TryGetValue(rune.Value, out var intent))
            {
                return intent;
            }
        }

        var trimmed = text.Trim();
        return trimmed is ":)" or ":-)" or "=)" or ";)" or "<3" ? Intents.Thanks
            : trimmed is "?" or "??" or "???" ? Intents.Help
            : null;
    }
}
