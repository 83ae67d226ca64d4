using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>The refusals of the page: RFC 9457, with a code for the program and a sentence for the person.</summary>
internal static class TabProblem
{
    public static IResult NotSignedIn(TabWords words) =>
        Of(StatusCodes.Status401Unauthorized, "not-signed-in", words.NotSignedIn);

    public static IResult KeysMissing(TabWords words) =>
        Of(StatusCodes.Status503ServiceUnavailable, "keys-missing", words.KeysMissing);

    public static IResult NotAManager(TabWords words) =>
        Of(StatusCodes.Status403Forbidden, "not-a-manager", words.NotAManager);

    public static IResult ForeignTeam(TabWords words) =>
        Of(StatusCodes.Status403Forbidden, "foreign-team", words.ForeignTeam);

    public static IResult SmallGroup(TabWords words) =>
        Of(StatusCodes.Status403Forbidden, "small-group", words.SmallGroup);

    public static IResult UnknownFilter(TabWords words) =>
        Of(StatusCodes.Status400BadRequest, "unknown-filter", words.UnknownFilter);

    private static IResult Of(int status, string code, string sentence) =>
        Results.Problem(
            title: sentence,
            statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }
        );
}
