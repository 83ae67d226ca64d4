using TracesBot.Words;

namespace TracesBot.People;

/// <summary>Tells good lines from bad ones. It remembers the people it has let through, for nobody is listed twice.</summary>
internal sealed class RosterCheck
{
    private readonly HashSet<Guid> _ids = [];
    private readonly HashSet<string> _upns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _zones = new(StringComparer.Ordinal) { [""] = true };

    /// <summary>Whether somebody with the user principal name has been let through.</summary>
    public bool Knows(string upn) => _upns.Contains(upn);

    public RosterLine Line(long number, RosterFields fields, string? flaw)
    {
        var known = Guid.TryParse(fields.Id, out var id) && id != Guid.Empty;
        var upn = fields.Upn.ToLowerInvariant();
        var addressed = IsUpn(upn);
        var fault = flaw ?? Fault(fields, known ? id : null, addressed ? upn : null);
        var personId = known ? id.ToString("D") : null;
        if (fault is not null)
        {
            return new BadRosterLine(number, fault, personId, addressed ? upn : null);
        }

        _ids.Add(id);
        _upns.Add(upn);

        return new GoodRosterLine(
            number,
            new RosterRow(
                personId!,
                upn,
                fields.Name.Length is 0 ? fields.Upn : fields.Name,
                fields.Team,
                fields.ManagerUpn.Length is 0 ? null : fields.ManagerUpn.ToLowerInvariant(),
                LanguageOf(fields.Language) is { } language ? Phrases.TagOf(language) : null,
                fields.TimeZone.Length is 0 ? null : fields.TimeZone
            )
        );
    }

    private string? Fault(RosterFields fields, Guid? id, string? upn) =>
        fields switch
        {
            _ when Unreadable(fields) => "the text is not UTF-8; save the file as \"CSV UTF-8\"",
            _ when HasControlCharacter(fields) => "there is an invisible control character in it",
            { Id.Length: 0 } => "aadObjectId is missing",
            _ when id is null => $"aadObjectId \"{fields.Id}\" is not an object id",
            { Upn.Length: 0 } => "userPrincipalName is missing",
            _ when upn is null => $"userPrincipalName \"{fields.Upn}\" is not an address",
            _ when _ids.Contains(id.Value) => $"aadObjectId {id} is on an earlier line already",
            _ when _upns.Contains(upn) => $"userPrincipalName {upn} is on an earlier line already",
            { ManagerUpn.Length: > 0 } when !IsUpn(fields.ManagerUpn) =>
                $"managerUserPrincipalName \"{fields.ManagerUpn}\" is not an address",
            _ when upn.Equals(fields.ManagerUpn, StringComparison.OrdinalIgnoreCase) =>
                "the person is named as their own manager",
            { Language.Length: > 0 } when LanguageOf(fields.Language) is null =>
                $"language \"{fields.Language}\" is neither sv nor en",
            _ when !IsZone(fields.TimeZone) =>
                $"timeZone \"{fields.TimeZone}\" is no time zone; write for example Europe/Stockholm",
            _ => null,
        };

    /// <summary>The language of <c>sv</c>, <c>en</c>, or of one of their regions as in <c>sv-SE</c>.</summary>
    private static Language? LanguageOf(string tag) =>
        tag.Length is 2 || tag.IndexOf('-') is 2 ? Phrases.LanguageOf(tag) : null;

    private bool IsZone(string name)
    {
        // Hundreds of thousands of people live in a handful of zones, and looking one up reads files.
        if (!_zones.TryGetValue(name, out var known))
        {
            known = Zones.Find(name) is not null;
            _zones.Add(name, known);
        }

        return known;
    }

    private static bool IsUpn(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);

        return at > 0
            && at < text.Length - 1
            && text.IndexOf('@', at + 1) < 0
            && text.Length <= 320
            && !text.AsSpan().ContainsAny(" \t");
    }

    private static bool Unreadable(RosterFields fields) =>
        Any(fields, static text => text.Contains('\uFFFD', StringComparison.Ordinal));

    private static bool HasControlCharacter(RosterFields fields) =>
        Any(fields, static text => text.AsSpan().ContainsAnyInRange('\0', '\u001F'));

    private static bool Any(RosterFields fields, Predicate<string> test) =>
        test(fields.Id)
        || test(fields.Upn)
        || test(fields.Name)
        || test(fields.Team)
        || test(fields.ManagerUpn)
        || test(fields.Language)
        || test(fields.TimeZone);
}
