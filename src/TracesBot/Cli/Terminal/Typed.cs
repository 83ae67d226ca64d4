namespace TracesBot.Cli.Terminal;

/// <summary>What a line typed into the chat means.</summary>
internal abstract record Typed
{
    public static Typed Of(string line, int buttons)
    {
        var text = line.Trim();
        if (text.Length is 0)
        {
            return new Nothing();
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && number <= buttons
        )
        {
            return new Press(number);
        }

        var parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        var rest = parts.Length is 2 ? parts[1] : "";

        return parts[0].ToLowerInvariant() switch
        {
            "/quit" or "/exit" or "/q" => new Quit(),
            "/help" or "/?" => new TerminalHelp(),
            "/who" => new Become(rest),
            ['/', ..] => new Unknown(parts[0]),
            _ => new Say(text),
        };
    }
}

internal sealed record Nothing : Typed;

internal sealed record Quit : Typed;

internal sealed record TerminalHelp : Typed;

/// <param name="Name">Whom to be; empty to be told who there is.</param>
internal sealed record Become(string Name) : Typed;

internal sealed record Press(int Number) : Typed;

internal sealed record Unknown(string Word) : Typed;

internal sealed record Say(string Text) : Typed;
