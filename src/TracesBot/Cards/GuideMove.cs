namespace TracesBot.Cards;

/// <summary>What the buttons of the switch do, by the ids they carry.</summary>
internal static class GuideMove
{
    public const string Done = "done";
    public const string Back = "back";
    public const string Stuck = "stuck";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string ChangeMethod = "change-method";
    public const string MoreMethods = "more-methods";
    public const string AskAgain = "ask-again";
    public const string AddBackup = "add-backup";
    public const string Leave = "leave";
    public const string Reopen = "reopen";
}
