namespace TracesBot.Turns;

/// <summary>Takes what needs no reply.</summary>
internal sealed class NothingHandler : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(Reply.Nothing);
}

/// <summary>Takes what has no words in it.</summary>
internal sealed class WordlessHandler : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(turn.Phrases.General.EmptyMessage));
}

/// <summary>Takes a button that this version of the bot does not know.</summary>
internal sealed class UnknownPressHandler : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply { Notice = turn.Phrases.General.OldButton });
}

/// <summary>Takes what is for the person's own eyes, when it is asked for where others read along.</summary>
internal sealed class OnlyInPrivateHandler : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply { Notice = turn.Phrases.General.OnlyInPrivate });
}
