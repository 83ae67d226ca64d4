namespace TracesBot.Graph;

/// <summary>The directory as it was told last.</summary>
/// <param name="DeltaLink">Where Graph tells what has changed since; null to have everything told.</param>
internal sealed record DirectoryCopy(string? DeltaLink, IReadOnlyDictionary<string, DirectoryUser> Users)
{
    public static DirectoryCopy Empty { get; } =
        new(DeltaLink: null, new Dictionary<string, DirectoryUser>(StringComparer.Ordinal));
}

/// <summary>The directory as it is told now.</summary>
/// <param name="Touched">The ids of those about whom something was told.</param>
/// <param name="Anew">Whether everything was told, so that whoever was not mentioned is gone.</param>
internal sealed record DirectoryRead(DirectoryCopy Copy, IReadOnlySet<string> Touched, bool Anew);
