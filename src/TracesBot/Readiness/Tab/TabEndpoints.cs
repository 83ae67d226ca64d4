using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using TracesBot.Knowledge;
using TracesBot.Readiness.Exports;
using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>The page for those who would rather look, and what it asks for.</summary>
internal static class TabEndpoints
{
    public const string Page = "/readiness";
    public const string Api = $"{Page}/api";

    private const string ReportView = "page";
    private const string TableView = "page-people";
    private const string FileView = "page-csv";

    public static void MapTab(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot", "readiness"));
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase),
            tab =>
                tab.UseMiddleware<TabHeaders>()
                    .UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = Page })
        );
        app.MapGet(Page, () => Results.File(files.GetFileInfo("index.html").PhysicalPath!, "text/html; charset=utf-8"));
        app.MapGet($"{Api}/texts", static (Campaign campaign, TabSignIn signIn) => Texts(campaign, signIn));
        app.MapGet($"{Api}/report", ReportAsync);
        app.MapGet($"{Api}/people", PeopleAsync);
        app.MapGet($"{Api}/people.csv", FileAsync);
        // Whether the bot has an identity is asked at the request: a command builds the same bot, and needs none.
        if (app.Environment.IsDevelopment())
        {
            app.MapGet($"{Api}/local-people", LocalPeopleAsync);
        }
    }

    private static IResult Texts(Campaign campaign, TabSignIn signIn) =>
        Results.Json(
            new
            {
                SignIn = signIn.IsLocal ? "local" : "teams",
                Sv = TabTexts.In(campaign.Phrases(Language.Swedish)),
                En = TabTexts.In(campaign.Phrases(Language.English)),
            }
        );

    private static Task<IResult> ReportAsync(HttpContext http, TabDesk desk, ReadinessStore store, string? team) =>
        desk.LookAsync(
            http,
            ReportView,
            team,
            async (look, cancellationToken) =>
                Results.Json(
                    TabReport.From(
                        look,
                        await store.DaysAsync(look.Viewer, look.Line, method: null, look.Now.Offset, cancellationToken)
                    )
                )
        );

    private static Task<IResult> PeopleAsync(
        HttpContext http,
        TabDesk desk,
        TabTable table,
        [AsParameters] TabFilter filter
    ) =>
        desk.LookAsync(
            http,
            TableView,
            filter.Team,
            async (look, cancellationToken) =>
            {
                if (!filter.Fits(look))
                {
                    return TabProblem.UnknownFilter(look.Phrases);
                }

                var people = await table.CountAsync(look, filter, cancellationToken);
                var pages = (int)Math.Max(1, (people + TabFilter.PageSize - 1) / TabFilter.PageSize);
                var page = Math.Clamp(filter.Page ?? 0, 0, pages - 1);
                var rows = await table.ReadAsync(
                    look,
                    filter,
                    page * TabFilter.PageSize,
                    TabFilter.PageSize,
                    cancellationToken
                );

                return Results.Json(
                    new TabRows(
                        people,
                        page,
                        pages,
                        [.. rows.Select(person => TabRow.Of(person, look.Zone, look.Phrases.Readiness))]
                    )
                );
            }
        );

    private static Task<IResult> FileAsync(
        HttpContext http,
        TabDesk desk,
        TabTable table,
        IOptions<ExportOptions> options,
        [AsParameters] TabFilter filter
    ) =>
        desk.LookAsync(
            http,
            FileView,
            filter.Team,
            async (look, cancellationToken) =>
            {
                if (!filter.Fits(look))
                {
                    return TabProblem.UnknownFilter(look.Phrases);
                }

                var most = options.Value.MostExported;
                var people = await table.ReadAsync(look, filter, skip: 0, most + 1, cancellationToken);

                return people.Count > most
                    ? TabProblem.TooMany(look.Phrases, most)
                    : Results.File(
                        ExportFile.Write(people, look.Phrases, look.Zone),
                        "text/csv; charset=utf-8",
                        ExportFile.Name(look.Line.Team, look.Phrases, look.Now)
                    );
            }
        );

    private static async Task<IResult> LocalPeopleAsync(HttpContext http, TabSignIn signIn, LocalPeople people) =>
        signIn.IsLocal && TabSignIn.IsFromHere(http)
            ? Results.Json(await people.ReadAsync(http.RequestAborted))
            : Results.NotFound();
}
