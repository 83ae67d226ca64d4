using System.Collections.Concurrent;

namespace TracesBot.Teams.Files;

/// <summary>The OneDrive of the simulated people: where a bot puts a file that somebody has agreed to.</summary>
public sealed class Drive
{
    public const string Host = "contoso-my.sharepoint.com";

    private const string Folder = "/personal/upload/";

    private readonly ConcurrentDictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Every upload is refused.</summary>
    public bool Full { get; set; }

    /// <summary>Where a file of this name may be uploaded to.</summary>
    public static Uri AddressFor(string name) => new($"https://{Host}{Folder}{name}");

    public UploadedFile? Find(string name) => _files.GetValueOrDefault(name);

    internal void Map(IEndpointRouteBuilder routes) => routes.MapPut($"{Folder}{{name}}", TakeAsync);

    private async Task TakeAsync(HttpContext http)
    {
        if (Full)
        {
            http.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        _files[(string)http.Request.RouteValues["name"]!] = new UploadedFile(
            await reader.ReadToEndAsync(http.RequestAborted),
            http.Request.Headers.ContentRange.ToString(),
            http.Request.Headers.Authorization.Count > 0
        );
        http.Response.StatusCode = StatusCodes.Status201Created;
    }
}

/// <param name="CarriesToken">Whether the bot sent its token along, which it must not: the address is permission enough.</param>
public sealed record UploadedFile(string Text, string Range, bool CarriesToken);
