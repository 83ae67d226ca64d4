using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TracesBot.Knowledge;

/// <summary>Reads the YAML of content files: hyphenated names, and no member that nobody knows.</summary>
internal static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .Build();

    /// <summary>Reads <paramref name="text"/>, which starts on <paramref name="firstLine"/> of its file.</summary>
    public static T Read<T>(string text, string file, int firstLine = 1)
        where T : class
    {
        try
        {
            return Reader.Deserialize<T>(text) ?? throw Fault(file, firstLine, "is empty");
        }
        catch (YamlException exception)
        {
            var line = firstLine + (int)Math.Max(0, exception.Start.Line - 1);
            throw Fault(file, line, exception.InnerException?.Message ?? exception.Message);
        }
    }

    private static ContentException Fault(string file, int line, string reason) =>
        new([new ContentFault(file, line, reason)]);
}
