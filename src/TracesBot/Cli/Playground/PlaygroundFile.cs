using TracesBot.Cli.Demo;
using YamlDotNet.RepresentationModel;

namespace TracesBot.Cli.Playground;

/// <summary>The configuration that Playground reads where it starts.</summary>
internal static class PlaygroundFile
{
    public const string Name = ".m365agentsplayground.yml";

    /// <summary>The template with somebody as the one who sits at the keyboard.</summary>
    public static string For(DemoPerson person)
    {
        var stream = new YamlStream();
        using (var template = new StringReader(DemoPeople.Template()))
        {
            stream.Load(template);
        }

        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var users = (YamlSequenceNode)root["users"];
        var place = users.Children.ToList().FindIndex(user => IdOf(user).Equals(person.Id, StringComparison.Ordinal));
        if (place >= 0)
        {
            var former = root["currentUser"];
            root.Children["currentUser"] = users[place];
            users.Children[place] = former;
        }

        // Fixed, so that what was recorded with --keep still reaches the same chat the next time.
        ((YamlMappingNode)root["personalChat"]).Children["id"] = $"a:{person.AadObjectId}";
        using var written = new StringWriter();
        stream.Save(written, assignAnchors: false);

        return written.ToString();
    }

    private static string IdOf(YamlNode user) => ((YamlScalarNode)user["id"]).Value ?? "";
}
