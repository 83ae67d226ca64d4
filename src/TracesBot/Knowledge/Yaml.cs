using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TracesBot.Knowledge;

/// <summary>
/// Reads the YAML of content files as nodes, which know their lines. Filling classes by reflection would take longer
/// than everything else that a start reads.
/// </summary>
internal static class Yaml
{
    /// <summary>Reads <paramref name="text"/>, which starts on <paramref name="firstLine"/> of its file; null when it is no list of members.</summary>
    public static Members? Read(string text, string file, List<ContentFault> faults, int firstLine = 1)
    {
        var before = firstLine - 1;
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        var scanner = new Scanner(reader);
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException exception)
        {
            faults.Add(new ContentFault(file, before + LineOf(exception.Start), exception.Message));

            return null;
        }
        catch (InvalidOperationException)
        {
            // What the library says of a list that is never closed.
            faults.Add(new ContentFault(file, before + LineOf(scanner.CurrentPosition), "is no YAML that can be read"));

            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new Members(root, file, before, faults);
        }

        faults.Add(new ContentFault(file, firstLine, "is empty, or no list of 'name: value'"));

        return null;
    }

    internal static int LineOf(Mark mark) => (int)Math.Max(1, mark.Line);
}
