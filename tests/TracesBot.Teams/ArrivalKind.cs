namespace TracesBot.Teams;

public enum ArrivalKind
{
    Create,
    Send,
    Update,
    Delete,
    Read,
}
