namespace TracesBot.Cli.Evaluating;

/// <summary>Reads JSON Lines and names the line that cannot be read.</summary>
internal static class LineFile
{
    public static IReadOnlyList<T> Read<T>(string path, Func<string, T> parse)
    {
        var read = new List<T>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    read.Add(parse(line));
                }
            }
        }
        catch (FormatException exception)
        {
            throw new BadLineException(path, number, exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadLineException(path, number, $"cannot be read: {exception.Message}", exception);
        }

        return read.Count > 0 ? read : throw new BadLineException(path, Math.Max(number, 1), "has no line");
    }
}
