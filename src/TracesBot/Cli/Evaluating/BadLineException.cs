namespace TracesBot.Cli.Evaluating;

/// <summary>A file of labelled lines cannot be used.</summary>
internal sealed class BadLineException(string file, int line, string reason, Exception? inner = null)
    : Exception($"{file}:{line}: {reason}", inner);
