using TracesBot.Words;

namespace TracesBot.Graph;

/// <summary>Somebody in the directory, as far as the roster is concerned.</summary>
internal sealed record DirectoryUser
{
    /// <summary>Gets the Entra object id, in small letters.</summary>
    public required string PersonId { get; init; }
    public string? Upn { get; init; }
    public string? DisplayName { get; init; }
    public string? Team { get; init; }

    /// <summary>Gets the language where it is one of the bot's.</summary>
    public string? Language { get; init; }

    /// <summary>Gets 1 for an account that can be used.</summary>
    public long Enabled { get; init; } = 1;

    /// <summary>Gets 1 for an account of another organisation.</summary>
    public long Guest { get; init; }

    public string? ManagerId { get; init; }

    /// <summary>Gets the manager's address where Graph told it together with the person.</summary>
    public string? ManagerUpn { get; init; }

    /// <summary>Somebody's preferred language, such as <c>sv-SE</c>; null where the bot does not speak it.</summary>
    public static string? LanguageOf(string? preferred) =>
        preferred?.Split('-')[0] is { Length: 2 } language && Phrases.LanguageOf(language) is { } spoken
            ? Phrases.TagOf(spoken)
            : null;
}
