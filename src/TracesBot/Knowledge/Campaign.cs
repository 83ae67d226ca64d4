using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>The change that people are helped through: which method goes away where, when, and what replaces it.</summary>
internal sealed record Campaign
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public required string Id { get; init; }

    /// <summary>Gets what people log in to.</summary>
    public required string System { get; init; }

    /// <summary>Gets the service they log in with.</summary>
    public required string LoginService { get; init; }

    public required Uri LoginAddress { get; init; }

    public required string RemovedMethodInSwedish { get; init; }

    public required string RemovedMethodInEnglish { get; init; }

    /// <summary>Gets the first day without the method.</summary>
    public required DateOnly RemovedOn { get; init; }

    /// <summary>Gets the ids of the methods to switch to.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    public static Campaign Load(string path)
    {
        var faults = new List<ContentFault>();
        var campaign = Yaml.Read(File.ReadAllText(path), Path.GetFileName(path), faults) is { } members
            ? Read(members)
            : null;

        return faults.Count is 0 && campaign is not null ? campaign : throw new ContentException(faults);
    }

    public string RemovedMethod(Language language) =>
        language is Language.Swedish ? RemovedMethodInSwedish : RemovedMethodInEnglish;

    /// <summary>Whether the method is gone, counted in Swedish days.</summary>
    public bool IsOver(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime) >= RemovedOn;

    private static Campaign Read(Members members)
    {
        var address = members.Text("login-address");
        if (!MarkdownLinks.IsWeb(address))
        {
            members.Refuse("login-address", $"'{address}' is no address: it must start with https://");
            address = "https://invalid.example";
        }

        var removed = members.Inner("removed-method");
        var campaign = new Campaign
        {
            Id = members.Text("id"),
            System = members.Text("system"),
            LoginService = members.Text("login-service"),
            LoginAddress = new Uri(address),
            RemovedMethodInSwedish = removed?.Text("sv") ?? "",
            RemovedMethodInEnglish = removed?.Text("en") ?? "",
            RemovedOn = members.Day("removed-on"),
            Methods = [.. members.Items("methods").Select(item => item.Text)],
        };
        removed?.RefuseOthers();
        members.RefuseOthers();

        return campaign;
    }
}
