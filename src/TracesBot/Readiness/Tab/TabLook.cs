using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>One look at the page: who looks, and at what of their line.</summary>
/// <param name="Now">The present moment, in the viewer's own time zone.</param>
internal sealed record TabLook(Viewer Viewer, SeenLine Line, Phrases Phrases, TimeZoneInfo Zone, DateTimeOffset Now);
