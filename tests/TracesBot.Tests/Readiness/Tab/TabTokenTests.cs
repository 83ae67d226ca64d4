using System.Net.Http.Headers;
using TracesBot.Teams;
using TracesBot.Teams.Identity;

namespace TracesBot.Readiness.Tab;

/// <summary>Who is let in to the page's data.</summary>
public sealed class TabTokenTests(TabFixture bot) : IClassFixture<TabFixture>
{
    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    // A forgery is one change to a token that is let in; the test below shows that it is.
    private static readonly Dictionary<string, Func<PersonToken, PersonToken>> Forged = new(StringComparer.Ordinal)
    {
        ["another audience"] = token => token with { Audience = Guid.NewGuid().ToString() },
        ["another app's address with our id in it"] = token =>
            token with
            {
                Audience = $"api://elsewhere.example/{token.Audience}",
            },
        ["no audience"] = token => token with { Audience = null },
        ["another tenant"] = token => InTenant(token, Guid.NewGuid().ToString()),
        ["another tenant's issuer"] = token =>
            token with
            {
                Issuer = $"https://login.microsoftonline.com/{Guid.NewGuid()}/v2.0",
            },
        ["an issuer that is not Entra"] = token => token with { Issuer = $"https://login.example/{token.Tenant}/v2.0" },
        ["no issuer"] = token => token with { Issuer = null },
        ["no tenant"] = token => token with { Tenant = null },
        ["expired"] = token =>
            token with
            {
                NotBefore = token.NotBefore.AddHours(-3),
                Expires = token.NotBefore.AddHours(-1),
            },
        ["not valid yet"] = token => token with { NotBefore = token.NotBefore.AddHours(1) },
        ["no end"] = token => token with { Expires = null },
        ["another scope"] = token => token with { Scope = "User.Read" },
        ["a scope that only begins alike"] = token => token with { Scope = "access_as_user_admin" },
        ["an app that speaks for itself"] = token => token with { Scope = null },
        ["nobody"] = token => token with { PersonId = null },
        ["a stranger's key"] = token => token with { Signer = TokenSigner.Stranger },
        ["a stranger's key under Entra's id"] = token => token with { Signer = TokenSigner.Impostor },
        ["no signature"] = token => token with { Signer = TokenSigner.Nobody },
        ["the public key as a secret"] = token => token with { Signer = TokenSigner.PublicKeyAsSecret },
    };

    [Fact]
    public async Task A_manager_is_known_by_the_token_that_Teams_gives_the_page()
    {
        var manager = await ManagerAsync("Token Tora");

        (await bot.AskAsync(manager, "report")).Status.ShouldBe(200);
        (await bot.AskAsync(manager, "report", token => token with { Audience = TabFixture.Resource })).Status.ShouldBe(
            200
        );
        (
            await bot.AskAsync(manager, "report", token => token with { Audience = $"api://{token.Audience}" })
        ).Status.ShouldBe(200);
        (await bot.AskAsync(manager, "report", OfTheFirstVersion)).Status.ShouldBe(200);
        (
            await bot.AskAsync(manager, "report", token => token with { Scope = "profile access_as_user" })
        ).Status.ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_opens_nothing(string forgery)
    {
        var manager = await ManagerAsync($"Forged Folke {forgery}");
        foreach (var path in new[] { "report", "people", "people.csv" })
        {
            var answer = await bot.AskAsync(manager, path, Forged[forgery]);

            answer.Status.ShouldBe(401);
            answer.Code.ShouldBe("not-signed-in");
            answer.Text.ShouldNotContain("below");
        }

        (await bot.Organisation.LooksOfAsync(manager.AadObjectId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Bearer", null)]
    [InlineData("Bearer", "garbage")]
    [InlineData("Bearer", "a.b.c")]
    [InlineData("Bearer", "eyJhbGciOiJSUzI1NiJ9.W10.c2ln")]
    [InlineData("Basic", "YTpi")]
    public async Task What_is_no_token_opens_nothing(string? scheme, string? token)
    {
        var answer = await bot.AskAsync(scheme is null ? null : new AuthenticationHeaderValue(scheme, token), "report");

        answer.Status.ShouldBe(401);
        answer.Type.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_person_in_production_cannot_say_who_they_are()
    {
        var manager = await ManagerAsync("Local Lova");

        (await bot.AskAsync(new AuthenticationHeaderValue("Local", manager.AadObjectId), "report")).Status.ShouldBe(
            401
        );
        (await bot.AskAsync(authorization: null, "local-people")).Status.ShouldBe(404);
        ((string?)(await bot.AskAsync(authorization: null, "texts")).Json["signIn"]).ShouldBe("teams");
    }

    [Fact]
    public async Task A_manager_is_asked_to_wait_while_Entras_keys_cannot_be_read()
    {
        await using var fresh = new TabFixture();
        await fresh.InitializeAsync();
        fresh.Teams.MetadataDown = true;

        var answer = await fresh.AskAsync(TeamsPerson.Named("Waiting Vera"), "report");

        answer.Status.ShouldBe(503);
        answer.Code.ShouldBe("keys-missing");
    }

    private async Task<TeamsPerson> ManagerAsync(string name)
    {
        var manager = await bot.Organisation.AddAsync(name, "Heads", manager: null);
        await bot.Organisation.AddAsync($"{name} below", $"{name} team", manager);

        return manager;
    }

    private static PersonToken InTenant(PersonToken token, string tenant) =>
        token with
        {
            Tenant = tenant,
            Issuer = $"https://login.microsoftonline.com/{tenant}/v2.0",
        };

    private static PersonToken OfTheFirstVersion(PersonToken token) =>
        token with
        {
            Issuer = $"https://sts.windows.net/{token.Tenant}/",
            Audience = TabFixture.Resource,
        };
}
