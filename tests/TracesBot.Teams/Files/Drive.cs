using System.Collections.Concurrent;

namespace TracesBot.Teams.Files;

/// <summary>The OneDrive of the simulated people: where a bot puts a file that somebody has agreed to, and finds one that they send.</summary>
public sealed class Drive
{
    public const string Host = "contoso-my.sharepoint.com";

    private const string Folder = "/personal/upload/";

    private const string SentFolder = "/personal/download/";

    private readonly ConcurrentDictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, byte[]> _sent = new(StringComparer.Ordinal);

    private int _downloads;

    /// <summary>Every upload is refused.</summary>
    public bool Full { get; set; }

    /// <summary>Where a file of this name may be uploaded to.</summary>
    public static Uri AddressFor(string name) => new($"https://{Host}{Folder}{name}");

    /// <summary>How a download is answered instead; null for the file itself.</summary>
    public int? DownloadStatus { get; set; }

    /// <summary>How often a file was fetched.</summary>
    public int Downloads => Volatile.Read(ref _downloads);

    /// <summary>Whether a bot sent its token along with a download, which it must not.</summary>
    public bool DownloadCarriedToken { get; private set; }

    /// <summary>Keeps a file that somebody sends, under an address that is permission enough to read it.</summary>
    public Uri Keep(string name, byte[] content)
    {
        var key = $"{Guid.NewGuid():N}-{name}";
        _sent[key] = content;

        return new Uri($"https://{Host}{SentFolder}{key}?tempauth=secret");
    }

    public UploadedFile? Find(string name) => _files.GetValueOrDefault(name);

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut($"{Folder}{{name}}", TakeAsync);
        routes.MapGet($"{SentFolder}{{name}}", GiveAsync);
    }

    private async Task GiveAsync(HttpContext http)
    {
        Interlocked.Increment(ref _downloads);
        DownloadCarriedToken |= http.Request.Headers.Authorization.Count > 0;
        if (
            DownloadStatus is not null
            || !_sent.TryGetValue((string)http.Request.RouteValues["name"]!, out var content)
        )
        {
            http.Response.StatusCode = DownloadStatus ?? StatusCodes.Status404NotFound;
            return;
        }

        // Without a length, as SharePoint often answers.
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

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
