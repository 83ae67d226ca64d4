using Dapper;

namespace TracesBot.Readiness;

/// <summary>
/// What <see cref="ReadinessStore.Line"/>, <see cref="ReadinessStore.Named"/> and <see cref="ReadinessStore.InTeam"/> take.
/// It stands once, for a query that hid by other values would name whom it must not.
/// </summary>
internal static class LineValues
{
    /// <param name="line">What is seen of the line.</param>
    /// <param name="more">What else the query takes.</param>
    public static DynamicParameters Of(Viewer viewer, SeenLine line, object? more = null)
    {
        var values = Of(viewer, line.Line.Masking, more);
        values.AddDynamicParams(
            new
            {
                everyTeam = line.Team is null ? 1 : 0,
                team = line.Team ?? "",
                namedOnly = line.Unnamed is 0 ? 1 : 0,
            }
        );

        return values;
    }

    /// <param name="more">What else the query takes.</param>
    public static DynamicParameters Of(Viewer viewer, Masking masking, object? more = null)
    {
        var values = new DynamicParameters(
            new
            {
                upn = viewer.Upn,
                viewer = viewer.Id,
                smallest = masking.Smallest,
                alsoHides = masking.AlsoHidden is null ? 0 : 1,
                alsoHidden = masking.AlsoHidden ?? "",
            }
        );
        values.AddDynamicParams(more);

        return values;
    }
}
