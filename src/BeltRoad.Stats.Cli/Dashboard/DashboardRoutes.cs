using System.Globalization;
using System.Text;
using BeltRoad.Stats.Cli.Dashboard.Pages;
using BeltRoad.Stats.Cli.Dashboard.Reviewing;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Export;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The addresses of the dashboard and what they show.</summary>
internal static class DashboardRoutes
{
    private const int ListedRuns = 200;

    /// <param name="schedule">Returns what the schedule page shows.</param>
    public static void Map(IEndpointRouteBuilder routes, ReportDesks desks, Func<ScheduleView> schedule, RequestGuard guard)
    {
        var frame = new PageFrame(guard.Token, desks);
        routes.MapGet(
            "/",
            context =>
                ReportDesks.Of(context) == desks.Own && desks.Instead is { } instead
                    ? Turn(context, instead.Root + "/")
                    : Show(
                        context,
                        "view.overview",
                        "/",
                        (visit, html) =>
                            OverviewPage.Write(
                                html,
                                visit.Words,
                                visit.Report,
                                visit.Report == desks.Own ? [.. desks.Digests.Where(digest => digest.HasReport)] : []
                            )
                    )
        );
        Page(
            "/facts",
            "view.facts",
            (visit, html) =>
                FactsPage.Write(
                    html,
                    visit.Words,
                    visit.Shelf.Facts(FactsQuery.Of(visit.Request.Query)),
                    FactsQuery.Of(visit.Request.Query),
                    FactsQuery.Of(visit.Request.Query) is { Search.Length: > 0, IsFirst: true } asked ? visit.Shelf.Ask(asked.Search) : null
                )
        );
        Page(
            "/series",
            "view.series",
            (visit, html) =>
                SeriesPage.Write(
                    html,
                    visit.Words,
                    visit.Shelf.Report()?.Charts ?? [],
                    visit.Shelf.Series(
                        int.TryParse(visit.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                            ? Math.Max(1, page)
                            : 1
                    )
                )
        );
        Page(
            "/sources",
            "view.sources",
            (visit, html) =>
                SourcesPage.Write(html, visit.Words, visit.Shelf.Sources(Letter(visit.Request, "after"), Letter(visit.Request, "before")))
        );
        Found(
            "/source/{letter}",
            "/sources",
            visit =>
                visit.Shelf.Source((string)visit.Request.RouteValues["letter"]!) is { } source
                    ? (
                        source.Document.Letter + " " + source.Document.Title,
                        html => SourcePage.Write(html, visit.Words, source, visit.Request.Query["claim"], visit.Request.Query["part"])
                    )
                    : null
        );
        Page("/runs", "view.runs", (visit, html) => RunsPage.Write(html, visit.Words, visit.Shelf.Runs(ListedRuns)));
        Found(
            "/runs/{id:long}",
            "/runs",
            visit =>
                visit.Shelf.Difference(long.Parse((string)visit.Request.RouteValues["id"]!, CultureInfo.InvariantCulture)) is { } difference
                    ? (
                        FormattableString.Invariant($"{difference.Run.Id}"),
                        html => RunPage.Write(html, visit.Words, visit.Report, difference)
                    )
                    : null
        );
        Page(
            "/review",
            "view.review",
            (visit, html) =>
                ReviewPage.Write(
                    html,
                    visit.Words,
                    visit.Report.Reviews.State(),
                    ReviewFilter.Of(visit.Request.Query),
                    Environment.UserName,
                    visit.Request.Query["claim"].ToString()
                )
        );
        routes.MapGet("/review/next", context => Guarded(context, ReviewRoutes.Show));
        routes.MapPost("/review/decide", context => Guarded(context, ReviewRoutes.Decide));
        Page("/schedule", "view.schedule", (visit, html) => SchedulePage.Write(html, visit.Words, schedule()));
        routes.MapGet(
            "/facts.csv",
            context =>
                Guarded(
                    context,
                    visit =>
                    {
                        visit.Shelf.Runs(limit: 1); // a store that cannot be read is refused before the first line is sent
                        return Csv(context, visit.Shelf);
                    }
                )
        );
        routes.MapGet("/series/chart.svg", context => Guarded(context, ReportRoutes.SeriesPicture));
        routes.MapGet("/digest", context => ReportRoutes.Digest(context, ReportDesks.Of(context).Shelf.Report()));
        routes.MapGet("/report/{**name}", context => ReportRoutes.File(context, ReportDesks.Of(context).Shelf.Report()));
        routes.MapGet("/assets/{name}", Assets.Send);
        routes.MapGet("/run", context => RunRoutes.Tell(context, ReportDesks.Of(context).Runs.State, Visit.Of(context).Words));
        routes.MapPost("/run", context => RunRoutes.Start(context, ReportDesks.Of(context).Runs, Visit.Of(context).Words));
        routes.MapFallback(context => Note(Visit.Of(context), StatusCodes.Status404NotFound, "missing", words => words["missing.page"]));

        void Page(string address, string title, Action<Visit, HtmlWriter> write) =>
            routes.MapGet(address, context => Show(context, title, address, write));

        Task Show(HttpContext context, string title, string view, Action<Visit, HtmlWriter> write) =>
            Guarded(
                context,
                visit => Send(context, StatusCodes.Status200OK, frame.Of(visit, visit.Words[title], view, html => write(visit, html)))
            );

        void Found(string address, string view, Func<Visit, (string Title, Action<HtmlWriter> Write)?> find) =>
            routes.MapGet(
                address,
                context =>
                    Guarded(
                        context,
                        visit =>
                            find(visit) is { } page
                                ? Send(context, StatusCodes.Status200OK, frame.Of(visit, page.Title, view, page.Write))
                                : Note(visit, StatusCodes.Status404NotFound, "missing", words => words["missing.name"])
                    )
            );

        async Task Guarded(HttpContext context, Func<Visit, Task> answer)
        {
            var visit = Visit.Of(context);
            try
            {
                await answer(visit);
            }
            catch (RefusedException fault)
            {
                await Note(visit, StatusCodes.Status500InternalServerError, "fault", _ => fault.Refusal.ToString());
            }
        }

        Task Note(Visit visit, int status, string title, Func<DashboardWords, string> note) =>
            Send(
                visit.Context,
                status,
                frame.Of(visit, visit.Words[title], string.Empty, html => PageFrame.Note(html, visit.Words[title], note(visit.Words)))
            );
    }

    private static Task Turn(HttpContext context, string address)
    {
        context.Response.Redirect(address + context.Request.QueryString);
        return Task.CompletedTask;
    }

    private static Task Send(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    /// <summary>A document's letter; null for anything else.</summary>
    private static string? Letter(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 and < 8 } letter && letter.All(char.IsAsciiLetterUpper) ? letter : null;

    /// <summary>Streams the facts, since all facts of a large run would not fit into memory.</summary>
    private static Task Csv(HttpContext context, DashboardQueries shelf) =>
        Task.Run(() =>
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"facts.csv\"";
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            using var writer = new StreamWriter(
                context.Response.Body,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                bufferSize: 65_536,
                leaveOpen: true
            );
            FactsCsv.Write(shelf.All(FactsQuery.Of(context.Request.Query)), writer);
        });
}
