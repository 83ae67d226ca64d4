namespace TracesBot.Knowledge;

/// <summary>Content together with the front matter it was read from, which knows the lines.</summary>
internal sealed record Written<T>(T Content, Members Front)
    where T : class;
