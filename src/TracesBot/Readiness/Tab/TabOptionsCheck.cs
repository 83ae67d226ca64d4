using Microsoft.Extensions.Options;

namespace TracesBot.Readiness.Tab;

/// <summary>Refuses settings under which a stranger's page or token could be let in.</summary>
internal sealed class TabOptionsCheck : IValidateOptions<TabOptions>
{
    public ValidateOptionsResult Validate(string? name, TabOptions options)
    {
        var faults = Faults(options).ToList();

        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TabOptions options)
    {
        if (options.Resource.Length > 0 && !options.Resource.StartsWith("api://", StringComparison.Ordinal))
        {
            yield return "Tab:Resource must begin with api://, as in the manifest, or be empty.";
        }

        if (!options.FrameAncestors.All(IsSource))
        {
            yield return "Tab:FrameAncestors must be origins such as https://teams.microsoft.com or https://*.cloud.microsoft.";
        }
    }

    // It goes into a header as it is, so it must not bring another rule with it.
    private static bool IsSource(string source) =>
        source.StartsWith("https://", StringComparison.Ordinal)
        && source.Length > "https://".Length
        && source["https://".Length..]
            .All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '*' or ':');
}
