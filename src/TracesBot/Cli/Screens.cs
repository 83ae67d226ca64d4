namespace TracesBot.Cli;

/// <summary>Tells a person at a terminal from a file or another program.</summary>
internal static class Screens
{
    public static bool IsTerminal(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
}
