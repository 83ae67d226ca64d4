namespace TracesBot.People;

/// <summary>Who is named as a manager, to tell at the end who of them is not in the file at all.</summary>
internal sealed class RosterManagers
{
    private readonly Dictionary<string, (long Line, int Staff)> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    public void Note(RosterLine line)
    {
        switch (line)
        {
            case GoodRosterLine { Row.ManagerUpn: { } manager }:
                _named[manager] = _named.TryGetValue(manager, out var named)
                    ? (named.Line, named.Staff + 1)
                    : (line.Number, 1);
                break;
            case BadRosterLine { Upn: { } upn }:
                _mentioned.Add(upn);
                break;
            default:
                break;
        }
    }

    public IReadOnlyList<RosterNote> Unknown(RosterCheck check, string list) =>
        [
            .. _named
                .Where(named => !check.Knows(named.Key) && !_mentioned.Contains(named.Key))
                .OrderBy(named => named.Value.Line)
                .Select(named => new RosterNote(
                    named.Value.Line,
                    new RosterFault(RosterFaultKind.ManagerMissing, named.Key, named.Value.Staff) { List = list }
                )),
        ];
}
