using TracesBot.People;

namespace TracesBot.Readiness;

/// <summary>Whoever looks. Only the line below them is ever read.</summary>
/// <param name="Upn">The address by which the roster names managers; empty for somebody it does not know.</param>
internal sealed record Viewer(string Id, string Upn)
{
    public static Viewer Of(Person person) => new(person.Id, person.Upn ?? "");
}
