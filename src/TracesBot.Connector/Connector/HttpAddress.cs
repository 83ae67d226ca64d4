namespace Microsoft.Bot.Connector;

/// <summary>Which addresses are called at all.</summary>
internal static class HttpAddress
{
    public static bool IsHttps(this Uri uri) => string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    /// <summary>Whether nobody on the way can read or change it: TLS, or the machine itself.</summary>
    public static bool IsPrivate(this Uri uri) => uri.IsHttps() || (uri.IsHttp() && uri.IsLoopback);

    /// <summary>The address, when it is an absolute one of http or https.</summary>
    public static Uri? Parse(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.IsHttps() || uri.IsHttp()) ? uri : null;

    /// <summary>Whether an id can stand in a path once it is escaped: dots cannot be escaped, and lead elsewhere.</summary>
    public static bool IsSegment(string id) => id is not ("." or "..");

    private static bool IsHttp(this Uri uri) => string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal);
}
