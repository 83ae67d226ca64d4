using System.Collections.Concurrent;
using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>The change that people are helped through: which method goes away where, when, and what replaces it.</summary>
internal sealed record Campaign
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly ConcurrentDictionary<Language, Phrases> _phrases = new();

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

    /// <summary>Gets the guide for whoever is locked out because the method is gone; null when nobody has written one.</summary>
    public string? RecoveryGuide { get; init; }

    /// <summary>Gets the guide for whoever has lost the new method too.</summary>
    public string? LostGuide { get; init; }

    /// <summary>Gets the names of methods that the bot has none for, by their ids.</summary>
    public required IReadOnlyDictionary<string, CampaignMethod> MethodNames { get; init; }

    /// <summary>Gets who helps when the bot cannot; null for those that the bot knows.</summary>
    public CampaignText? Contacts { get; init; }

    public static Campaign Load(string path)
    {
        var faults = new List<ContentFault>();
        var campaign = Yaml.Read(File.ReadAllText(path), Path.GetFileName(path), faults) is { } members
            ? Read(members)
            : null;

        return faults.Count is 0 && campaign is not null ? campaign : throw new ContentException(faults);
    }

    /// <summary>The bot's sentences, with the campaign's own methods among those it can name.</summary>
    public Phrases Phrases(Language language) => _phrases.GetOrAdd(language, Worded);

    public string RemovedMethod(Language language) =>
        language is Language.Swedish ? RemovedMethodInSwedish : RemovedMethodInEnglish;

    /// <summary>Whether the method is gone, counted in Swedish days.</summary>
    public bool IsOver(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime) >= RemovedOn;

    /// <summary>How many Swedish days the method has been gone; less than 0 while it still works.</summary>
    public int DaysSince(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime).DayNumber - RemovedOn.DayNumber;

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
            RecoveryGuide = members.OptionalText("recovery-guide"),
            LostGuide = members.OptionalText("lost-guide"),
            MethodNames = NamesOf(members),
            Contacts = members.Has("contacts") ? TextOf(members.Inner("contacts")) : null,
        };
        removed?.RefuseOthers();
        members.RefuseOthers();

        return campaign;
    }

    private static Dictionary<string, CampaignMethod> NamesOf(Members members)
    {
        const string Name = "method-names";
        var names = new Dictionary<string, CampaignMethod>(StringComparer.Ordinal);
        if (!members.Has(Name) || members.Inner(Name) is not { } inner)
        {
            return names;
        }

        foreach (var id in inner.Names)
        {
            if (inner.Inner(id) is { } method)
            {
                names[id] = new CampaignMethod { Sv = MethodOf(method.Inner("sv")), En = MethodOf(method.Inner("en")) };
                method.RefuseOthers();
            }
        }

        return names;
    }

    private static MethodText MethodOf(Members? members)
    {
        var method = new MethodText(
            members?.Text("name") ?? "",
            members?.Text("needs") ?? "",
            members?.Text("cost") ?? ""
        );
        members?.RefuseOthers();

        return method;
    }

    private static CampaignText TextOf(Members? members)
    {
        var text = new CampaignText { Sv = members?.Text("sv") ?? "", En = members?.Text("en") ?? "" };
        members?.RefuseOthers();

        return text;
    }

    private Phrases Worded(Language language)
    {
        var phrases = Words.Phrases.In(language);
        var texts = new Dictionary<string, MethodText>(phrases.Methods.Texts, StringComparer.Ordinal);
        foreach (var (id, names) in MethodNames)
        {
            texts[id] = language is Language.Swedish ? names.Sv : names.En;
        }

        return phrases with
        {
            Methods = phrases.Methods with { Texts = texts },
            Contacts = phrases.Contacts with
            {
                OfCampaign = language is Language.Swedish ? Contacts?.Sv : Contacts?.En,
            },
            General = phrases.General with
            {
                HelpText = phrases
                    .General.HelpText.Replace("{login}", LoginService, StringComparison.Ordinal)
                    .Replace("{system}", System, StringComparison.Ordinal),
            },
        };
    }
}

/// <summary>Something of the campaign's own in words.</summary>
internal sealed record CampaignText
{
    public required string Sv { get; init; }
    public required string En { get; init; }
}

/// <summary>A method of the campaign's own in words.</summary>
internal sealed record CampaignMethod
{
    public required MethodText Sv { get; init; }
    public required MethodText En { get; init; }
}
