using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracesBot.Chat;
using TracesBot.Storage;

namespace TracesBot.Readiness.Tab;

/// <summary>A developer looks at the page on their own machine, where no Teams tells who they are.</summary>
public sealed class LocalSignInTests(LocalSignInTests.Bot bot) : IClassFixture<LocalSignInTests.Bot>
{
    [Fact]
    public async Task A_developer_chooses_one_of_the_managers_and_sees_their_people()
    {
        var organisation = new Organisation(bot.Services.GetRequiredService<Database>());
        var manager = await organisation.AddAsync("Local Maj", "Heads", manager: null);
        await organisation.AddAsync("Maj One", "Maj", manager);

        var (status, people) = await SendAsync("local-people");
        var (_, report) = await SendAsync("report", manager.AadObjectId);

        status.ShouldBe(200);
        people.ShouldContain(manager.AadObjectId);
        people.ShouldNotContain("Maj One");
        report.ShouldContain("\"notStarted\":1");
    }

    [Theory]
    [InlineData("192.0.2.7", "localhost:3978")]
    [InlineData("127.0.0.1", "tunnel.example.se")]
    [InlineData("127.0.0.1", "localhost.example.se")]
    public async Task Nobody_else_can_even_where_they_come_through_a_tunnel(string address, string host)
    {
        var manager = await new Organisation(bot.Services.GetRequiredService<Database>()).AddAsync(
            $"Far Fia {address} {host}",
            "Heads",
            manager: null
        );

        (await SendAsync("report", manager.AadObjectId, address, host)).Status.ShouldBe(401);
        (await SendAsync("local-people", person: null, address, host)).Status.ShouldBe(404);
    }

    private async Task<(int Status, string Text)> SendAsync(
        string path,
        string? person = null,
        string address = "127.0.0.1",
        string host = "localhost:3978"
    )
    {
        var context = await bot.Server.SendAsync(
            request =>
            {
                request.Connection.RemoteIpAddress = IPAddress.Parse(address);
                request.Request.Method = HttpMethods.Get;
                request.Request.Path = $"/readiness/api/{path}";
                request.Request.Host = new HostString(host);
                if (person is not null)
                {
                    request.Request.Headers.Authorization = $"Local {person}";
                }
            },
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(context.Response.Body);

        return (context.Response.StatusCode, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public sealed class Bot : BotFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("MicrosoftAppId", "");
        }
    }
}
