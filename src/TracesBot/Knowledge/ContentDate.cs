namespace TracesBot.Knowledge;

/// <summary>Reads the dates of front matter.</summary>
internal static class ContentDate
{
    public static DateOnly Read(string text, string file, List<ContentFault> faults)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(new ContentFault(file, 1, $"'{text}' is not a date like 2026-11-24"));

        return default;
    }
}
