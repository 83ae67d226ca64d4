using Microsoft.Extensions.Options;

namespace TracesBot.Readiness.Tab;

/// <summary>What browsers are told about the page: nothing runs in it but its own files, and only Teams may frame it.</summary>
internal sealed class TabHeaders(RequestDelegate next, IOptions<TabOptions> options)
{
    private readonly string _content = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        $"frame-ancestors {(options.Value.FrameAncestors is [] ? "'none'" : string.Join(' ', options.Value.FrameAncestors))}"
    );

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Nothing of a line stays in a browser; the page's own files are asked for again, and mostly not sent again.
        headers.CacheControl = context.Request.Path.StartsWithSegments(
            TabEndpoints.Api,
            StringComparison.OrdinalIgnoreCase
        )
            ? "no-store"
            : "no-cache";

        return next(context);
    }
}
