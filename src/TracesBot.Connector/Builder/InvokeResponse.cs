namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body, serialised to JSON; null for none.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is between 200 and 299.</summary>
    /// <returns>Whether it says success.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
