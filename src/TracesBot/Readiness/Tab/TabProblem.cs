using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>The refusals of the page: RFC 9457, with a code for the program, a sentence for the person, and its language.</summary>
internal static class TabProblem
{
    public static IResult NotSignedIn(Phrases phrases) =>
        Of(StatusCodes.Status401Unauthorized, "not-signed-in", phrases, phrases.Tab.NotSignedIn);

    public static IResult KeysMissing(Phrases phrases) =>
        Of(StatusCodes.Status503ServiceUnavailable, "keys-missing", phrases, phrases.Tab.KeysMissing);

    public static IResult NotAManager(Phrases phrases) =>
        Of(StatusCodes.Status403Forbidden, "not-a-manager", phrases, phrases.Tab.NotAManager);

    public static IResult ForeignTeam(Phrases phrases) =>
        Of(StatusCodes.Status403Forbidden, "foreign-team", phrases, phrases.Tab.ForeignTeam);

    public static IResult SmallGroup(Phrases phrases) =>
        Of(StatusCodes.Status403Forbidden, "small-group", phrases, phrases.Tab.SmallGroup);

    public static IResult UnknownFilter(Phrases phrases) =>
        Of(StatusCodes.Status400BadRequest, "unknown-filter", phrases, phrases.Tab.UnknownFilter);

    public static IResult TooMany(Phrases phrases, int most) =>
        Of(StatusCodes.Status422UnprocessableEntity, "too-many", phrases, phrases.Export.TooMany(most));

    private static IResult Of(int status, string code, Phrases phrases, string sentence) =>
        Results.Problem(
            title: sentence,
            statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = code,
                ["language"] = Phrases.TagOf(phrases.Language),
            }
        );
}
