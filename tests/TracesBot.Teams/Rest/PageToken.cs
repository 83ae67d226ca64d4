using System.Buffers.Text;
using System.Text;

namespace TracesBot.Teams.Rest;

/// <summary>Where the next page begins, in a form that nobody is tempted to calculate with.</summary>
internal static class PageToken
{
    private const string Mark = "page:";

    public static string At(int start) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Mark}{start}")));

    public static bool TryRead(string token, out int start)
    {
        start = 0;
        if (!Base64Url.IsValid(token))
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token));
        return text.StartsWith(Mark, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Mark.Length), CultureInfo.InvariantCulture, out start)
            && start >= 0;
    }
}
