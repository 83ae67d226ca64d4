namespace TracesBot.People;

/// <summary>Who may do more than others. A manager is not named here: the roster tells who that is.</summary>
internal sealed class RoleOptions
{
    public const string Section = "Roles";

    /// <summary>Gets or sets the Entra object ids, of people or of groups, of those who own the texts.</summary>
    public IReadOnlyList<string> ContentOwners { get; set; } = [];

    /// <summary>Gets or sets the Entra object ids, of people or of groups, of those who run the bot.</summary>
    public IReadOnlyList<string> Administrators { get; set; } = [];
}
