using System.Text.Json;

namespace TracesBot.Graph;

public sealed class DirectoryChangeTests
{
    private static readonly DirectoryUser Eva = new()
    {
        PersonId = "e",
        Upn = "eva@example.se",
        DisplayName = "Eva Ek",
        Team = "Import",
        Language = "sv",
        ManagerId = "asa",
    };

    [Fact]
    public void What_is_not_told_of_a_person_is_as_it_was() => Apply("""{ "id": "E" }""").ShouldBe(Eva);

    [Fact]
    public void What_is_told_to_be_nothing_is_gone() =>
        Apply("""{ "id": "e", "department": null, "preferredLanguage": null }""")
            .ShouldBe(Eva with { Team = null, Language = null });

    [Fact]
    public void Of_a_person_only_the_properties_that_are_told_change() =>
        Apply("""{ "id": "e", "department": " Export ", "accountEnabled": false, "userType": "Guest" }""")
            .ShouldBe(Eva with { Team = "Export", Enabled = 0, Guest = 1 });

    [Theory]
    [InlineData("""[{ "id": "BO" }]""", "bo")]
    [InlineData("""[{ "id": "asa", "@removed": { "reason": "deleted" } }]""", null)]
    [InlineData("""[{ "id": "asa", "@removed": { "reason": "deleted" } }, { "id": "bo" }]""", "bo")]
    [InlineData("""[{ "id": "bo" }, { "id": "asa", "@removed": { "reason": "deleted" } }]""", "bo")]
    public void A_person_whose_manager_changes_is_told_of_with_both(string managers, string? manager) =>
        Apply($$"""{ "id": "e", "manager@delta": {{managers}} }""").ShouldBe(Eva with { ManagerId = manager });

    [Theory]
    [InlineData(409, "Conflict", "", "Installed")]
    [InlineData(401, "InvalidAuthenticationToken", "", "NotPermitted")]
    [InlineData(0, "noToken", "", "NotPermitted")]
    [InlineData(403, "Forbidden", "Missing role permissions on the request.", "NotPermitted")]
    [InlineData(403, "Forbidden", "App is blocked by app permission policy.", "Refused { Reason = install-forbidden }")]
    [InlineData(404, "NotFound", "", "Refused { Reason = install-not-found }")]
    [InlineData(400, "BadRequest", "", "Refused { Reason = install-bad-request }")]
    [InlineData(503, "", "", "Failed")]
    [InlineData(0, "unreachable", "", "Failed")]
    public void A_person_is_refused_only_for_what_concerns_the_person(
        int status,
        string code,
        string message,
        string answer
    ) => InstallAnswer.Of(new GraphException(status, code, message)).ToString().ShouldStartWith(answer);

    private static DirectoryUser Apply(string change)
    {
        using var document = JsonDocument.Parse(change);

        return DirectoryChange.Apply(Eva, document.RootElement, TeamSource.Department);
    }
}
