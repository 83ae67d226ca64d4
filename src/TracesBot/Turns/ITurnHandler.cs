namespace TracesBot.Turns;

/// <summary>Runs one kind of turn: read, decide, reply. It never sends and never commits.</summary>
internal interface ITurnHandler
{
    Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken);
}
