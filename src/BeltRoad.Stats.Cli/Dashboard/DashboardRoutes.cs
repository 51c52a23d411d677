using System.Text;
using BeltRoad.Stats.Cli.Dashboard.Pages;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Refusing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Which address shows what.</summary>
internal static class DashboardRoutes
{
    private const int ListedRuns = 200;

    public static void Map(IEndpointRouteBuilder routes, Shelf shelf, RunDesk desk, Gate gate)
    {
        var frame = new PageFrame(gate.Token);
        Page(routes, "/", _ => frame.Of("Overview", "/", html => OverviewPage.Write(html, shelf.Report(), desk.State)));
        Page(routes, "/facts", request => frame.Of("Facts", "/facts", html => FactsPage.Write(html, shelf.Latest(), FactsQuery.Of(request.Query))));
        Page(routes, "/series", _ => frame.Of("Series", "/series", html => SeriesPage.Write(html, shelf.Latest().Series)));
        Page(routes, "/sources", _ => frame.Of("Sources", "/sources", html => SourcesPage.Write(html, shelf.Latest().Documents)));
        Page(routes, "/source/{letter}", request => shelf.Latest() is var latest && latest.Document((string)request.RouteValues["letter"]!) is { } document
            ? frame.Of(document.Letter + " " + document.Title, "/sources", html => SourcePage.Write(html, latest, document, shelf.Ledger(document), request.Query["claim"], request.Query["part"]))
            : null);
        Page(routes, "/runs", _ => frame.Of("Runs", "/runs", html => RunsPage.Write(html, shelf.Runs(ListedRuns))));
        Page(routes, "/runs/{id:long}", request => shelf.Difference(long.Parse((string)request.RouteValues["id"]!, System.Globalization.CultureInfo.InvariantCulture)) is { } difference
            ? frame.Of("Run", "/runs", html => RunPage.Write(html, difference))
            : null);
        Page(routes, "/schedule", _ => frame.Of("Schedule", "/schedule", html => SchedulePage.Write(html, ScheduleState.Of(shelf.Options.Output))));
        routes.MapGet("/facts.csv", request => Csv(request, shelf));
        routes.MapGet("/digest", context => ReportRoutes.Digest(context, shelf.Report()));
        routes.MapGet("/report/{**name}", context => ReportRoutes.File(context, shelf.Report()));
        routes.MapGet("/assets/{name}", Assets.Send);
        routes.MapGet("/run", context => RunRoutes.Tell(context, desk.State));
        routes.MapPost("/run", context => RunRoutes.Start(context, desk));
        routes.MapFallback(context => Send(context, StatusCodes.Status404NotFound, frame.Of("Not found", string.Empty, html => PageFrame.Note(html, "Not found", "There is no such page."))));

        void Page(IEndpointRouteBuilder to, string address, Func<HttpRequest, string?> make) => to.MapGet(address, context =>
        {
            try
            {
                return make(context.Request) is { } page
                    ? Send(context, StatusCodes.Status200OK, page)
                    : Send(context, StatusCodes.Status404NotFound, frame.Of("Not found", string.Empty, html => PageFrame.Note(html, "Not found", "The last good run holds nothing of that name.")));
            }
            catch (RefusedException fault)
            {
                return Send(context, StatusCodes.Status500InternalServerError, frame.Of("Cannot be shown", string.Empty, html => PageFrame.Note(html, "Cannot be shown", fault.Refusal.ToString())));
            }
        });
    }

    private static Task Send(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private static async Task Csv(HttpContext context, Shelf shelf)
    {
        var facts = FactsQuery.Of(context.Request.Query).Find(shelf.Latest());
        await using var buffer = new MemoryStream();
        await using (var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            FactsCsv.Write(facts.Select(fact => fact.Stored), writer);
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"facts.csv\"";
        await context.Response.Body.WriteAsync(buffer.ToArray());
    }
}
