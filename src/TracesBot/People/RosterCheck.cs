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

    public RosterLine Line(long number, RosterFields fields, RosterFault? flaw)
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

    private RosterFault? Fault(RosterFields fields, Guid? id, string? upn) =>
        fields switch
        {
            _ when Unreadable(fields) => new RosterFault(RosterFaultKind.NotUtf8),
            _ when HasControlCharacter(fields) => new RosterFault(RosterFaultKind.ControlCharacter),
            { Id.Length: 0 } => new RosterFault(RosterFaultKind.NoId),
            _ when id is null => new RosterFault(RosterFaultKind.NotAnId, fields.Id),
            { Upn.Length: 0 } => new RosterFault(RosterFaultKind.NoAddress),
            _ when upn is null => new RosterFault(RosterFaultKind.NotAnAddress, fields.Upn),
            _ when _ids.Contains(id.Value) => new RosterFault(RosterFaultKind.IdTwice, id.Value.ToString("D")),
            _ when _upns.Contains(upn) => new RosterFault(RosterFaultKind.AddressTwice, upn),
            { ManagerUpn.Length: > 0 } when !IsUpn(fields.ManagerUpn) => new RosterFault(
                RosterFaultKind.ManagerNotAnAddress,
                fields.ManagerUpn
            ),
            _ when upn.Equals(fields.ManagerUpn, StringComparison.OrdinalIgnoreCase) => new RosterFault(
                RosterFaultKind.OwnManager
            ),
            { Language.Length: > 0 } when LanguageOf(fields.Language) is null => new RosterFault(
                RosterFaultKind.Language,
                fields.Language
            ),
            _ when !IsZone(fields.TimeZone) => new RosterFault(RosterFaultKind.TimeZone, fields.TimeZone),
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
