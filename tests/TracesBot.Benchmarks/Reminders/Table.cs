namespace TracesBot.Benchmarks.Reminders;

/// <summary>What was measured, as a table that a page can take over.</summary>
internal static class Table
{
    public static void Print(params IReadOnlyList<(string What, string Value)> lines)
    {
        Console.WriteLine("| | |");
        Console.WriteLine("|---|---:|");
        foreach (var (what, value) in lines)
        {
            Console.WriteLine($"| {what} | {value} |");
        }
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
