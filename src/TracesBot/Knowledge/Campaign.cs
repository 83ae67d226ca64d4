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
        var file = Path.GetFileName(path);
        var read = Yaml.Read<CampaignFile>(File.ReadAllText(path), file);

        return new Campaign
        {
            Id = read.Id,
            System = read.System,
            LoginService = read.LoginService,
            LoginAddress = new Uri(read.LoginAddress),
            RemovedMethodInSwedish = read.RemovedMethod.Sv,
            RemovedMethodInEnglish = read.RemovedMethod.En,
            RemovedOn = DateOnly.ParseExact(read.RemovedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Methods = read.Methods,
            RecoveryGuide = read.RecoveryGuide,
            LostGuide = read.LostGuide,
            MethodNames = read.MethodNames,
            Contacts = read.Contacts,
        };
    }

    /// <summary>The bot's sentences, with the campaign's own methods among those it can name.</summary>
    public Phrases Phrases(Language language) => _phrases.GetOrAdd(language, Worded);

    public string RemovedMethod(Language language) =>
        language is Language.Swedish ? RemovedMethodInSwedish : RemovedMethodInEnglish;

    /// <summary>Whether the method is gone, counted in Swedish days.</summary>
    public bool IsOver(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime) >= RemovedOn;

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
            Answers = phrases.Answers with
            {
                Contacts = (language is Language.Swedish ? Contacts?.Sv : Contacts?.En) ?? phrases.Answers.Contacts,
            },
            General = phrases.General with
            {
                HelpText = phrases
                    .General.HelpText.Replace("{login}", LoginService, StringComparison.Ordinal)
                    .Replace("{system}", System, StringComparison.Ordinal),
            },
        };
    }

    private sealed record CampaignFile
    {
        public required string Id { get; init; }
        public required string System { get; init; }
        public required string LoginService { get; init; }
        public required string LoginAddress { get; init; }
        public required CampaignText RemovedMethod { get; init; }
        public required string RemovedOn { get; init; }
        public required List<string> Methods { get; init; }
        public string? RecoveryGuide { get; init; }
        public string? LostGuide { get; init; }
        public CampaignText? Contacts { get; init; }
        public Dictionary<string, CampaignMethod> MethodNames { get; init; } = new(StringComparer.Ordinal);
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
