namespace TracesBot.Readiness;

/// <summary>
/// Which people a viewer sees by name and as a group of their own: those who report to the viewer, and further down the
/// people of every team that are many enough.
/// </summary>
/// <param name="Smallest">The number of people from which a group further down is shown.</param>
/// <param name="AlsoHidden">A larger group that is hidden too, so that a small one cannot be computed by subtraction.</param>
internal sealed record Masking(int Smallest, string? AlsoHidden)
{
    public bool Hides(string team, long people) =>
        people < Smallest || string.Equals(team, AlsoHidden, StringComparison.Ordinal);
}
