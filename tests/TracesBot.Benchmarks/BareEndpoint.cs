using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TracesBot.Benchmarks;

/// <summary>The least that an ASP.NET Core service can do: what everything else is measured beside.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost(
            "/api/messages",
            static async (HttpRequest request) =>
            {
                await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);

                return Results.Ok();
            }
        );
        await app.RunAsync(address);
    }
}
