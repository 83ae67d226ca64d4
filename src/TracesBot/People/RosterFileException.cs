namespace TracesBot.People;

/// <summary>The roster file as a whole cannot be used. Nothing has been changed.</summary>
internal sealed class RosterFileException(RosterFault fault, Exception? cause = null)
    : Exception(fault.ToString(), cause)
{
    public RosterFault Fault => fault;
}
