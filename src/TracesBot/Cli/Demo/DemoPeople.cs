using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TracesBot.Cli.Demo;

/// <summary>Who takes part in the demonstration, in the browser as in the terminal.</summary>
/// <param name="All">Everybody; the first is whom the newcomer is at first.</param>
internal sealed record DemoPeople(string Tenant, DemoAccount Bot, IReadOnlyList<DemoPerson> All)
{
    private const string Resource = "TracesBot.Cli.Demo.playground.yml";

    public DemoPerson First => All[0];

    public static DemoPeople Load()
    {
        var file = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<ConfigurationFile>(Template());

        return new DemoPeople(file.TenantId, file.Bot, [file.CurrentUser, .. file.Users]);
    }

    /// <summary>Playground's configuration file, as it comes with the program.</summary>
    public static string Template()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }

    public DemoPeople StartingWith(DemoPerson person) =>
        this with
        {
            All = [person, .. All.Where(other => other != person)],
        };

    /// <summary>Finds somebody by the whole name or the beginning of a part of it, with or without the dots of å, ä and ö.</summary>
    public DemoPerson? Find(string name) =>
        All.FirstOrDefault(person => Matches(person.Name, name, whole: true))
        ?? All.FirstOrDefault(person => person.Name.Split(' ').Any(part => Matches(part, name, whole: false)));

    private static bool Matches(string name, string typed, bool whole)
    {
        const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
        var compare = CultureInfo.InvariantCulture.CompareInfo;

        return whole ? compare.Compare(name, typed, Loosely) is 0 : compare.IsPrefix(name, typed, Loosely);
    }

    private sealed record ConfigurationFile
    {
        public required string TenantId { get; init; }
        public required DemoAccount Bot { get; init; }
        public required DemoPerson CurrentUser { get; init; }
        public required List<DemoPerson> Users { get; init; }
    }
}

/// <summary>An account as Teams shows it to a bot.</summary>
internal sealed record DemoAccount
{
    public required string Id { get; init; }

    public required string Name { get; init; }
}

internal sealed record DemoPerson
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string AadObjectId { get; init; }

    public required string GivenName { get; init; }
}
