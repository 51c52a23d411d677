using System.Globalization;
using System.Text;
using BeltRoad.Stats.Cli.Dashboard.Pages;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Refusing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Which address shows what.</summary>
internal static class DashboardRoutes
{
    private const int ListedRuns = 200;

    public static void Map(IEndpointRouteBuilder routes, Shelf shelf, RunDesk desk, Gate gate)
    {
        var frame = new PageFrame(gate.Token);
        Page("/", "view.overview", (_, words, html) => OverviewPage.Write(html, words, shelf.Report(), desk.State));
        Page("/facts", "view.facts", (request, words, html) => FactsPage.Write(html, words, shelf.Facts(FactsQuery.Of(request.Query)), FactsQuery.Of(request.Query)));
        Page("/series", "view.series", (request, words, html) => SeriesPage.Write(html, words, shelf.Series(int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1)));
        Page("/sources", "view.sources", (request, words, html) => SourcesPage.Write(html, words, shelf.Sources(Letter(request, "after"), Letter(request, "before"))));
        Found("/source/{letter}", "/sources", request => shelf.Source((string)request.RouteValues["letter"]!) is { } source
            ? (source.Document.Letter + " " + source.Document.Title, (words, html) => SourcePage.Write(html, words, source, request.Query["claim"], request.Query["part"]))
            : null);
        Page("/runs", "view.runs", (_, words, html) => RunsPage.Write(html, words, shelf.Runs(ListedRuns)));
        Found("/runs/{id:long}", "/runs", request => shelf.Difference(long.Parse((string)request.RouteValues["id"]!, CultureInfo.InvariantCulture)) is { } difference
            ? (FormattableString.Invariant($"{difference.Run.Id}"), (words, html) => RunPage.Write(html, words, difference))
            : null);
        Page("/schedule", "view.schedule", (_, words, html) => SchedulePage.Write(html, words, ScheduleState.Of(shelf.Options.Output)));
        routes.MapGet("/facts.csv", request => Csv(request, shelf));
        routes.MapGet("/digest", context => ReportRoutes.Digest(context, shelf.Report()));
        routes.MapGet("/report/{**name}", context => ReportRoutes.File(context, shelf.Report()));
        routes.MapGet("/assets/{name}", Assets.Send);
        routes.MapGet("/run", context => RunRoutes.Tell(context, desk.State, Words(context)));
        routes.MapPost("/run", context => RunRoutes.Start(context, desk, Words(context)));
        routes.MapFallback(context => Note(context, StatusCodes.Status404NotFound, "missing", words => words["missing.page"]));

        DashboardWords Words(HttpContext context) => Tongue.Of(context, shelf.Options.Language);

        void Page(string address, string title, Action<HttpRequest, DashboardWords, HtmlWriter> write) => routes.MapGet(address, context => Guarded(context, words =>
            Send(context, StatusCodes.Status200OK, frame.Of(words, words[title], address, Tongue.Address(context.Request, words.Other), html => write(context.Request, words, html)))));

        void Found(string address, string view, Func<HttpRequest, (string Title, Action<DashboardWords, HtmlWriter> Write)?> find) => routes.MapGet(address, context => Guarded(context, words =>
            find(context.Request) is { } page
                ? Send(context, StatusCodes.Status200OK, frame.Of(words, page.Title, view, Tongue.Address(context.Request, words.Other), html => page.Write(words, html)))
                : Note(context, StatusCodes.Status404NotFound, "missing", _ => words["missing.name"])));

        Task Guarded(HttpContext context, Func<DashboardWords, Task> answer)
        {
            try
            {
                return answer(Words(context));
            }
            catch (RefusedException fault)
            {
                return Note(context, StatusCodes.Status500InternalServerError, "fault", _ => fault.Refusal.ToString());
            }
        }

        Task Note(HttpContext context, int status, string title, Func<DashboardWords, string> note)
        {
            var words = Words(context);
            return Send(context, status, frame.Of(words, words[title], string.Empty, Tongue.Address(context.Request, words.Other), html => PageFrame.Note(html, words[title], note(words))));
        }
    }

    private static Task Send(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    /// <summary>A document's letter; null for anything else.</summary>
    private static string? Letter(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 and < 8 } letter && letter.All(char.IsAsciiLetterUpper) ? letter : null;

    /// <summary>Sent as it is read: all facts of a large run would not fit into memory.</summary>
    private static Task Csv(HttpContext context, Shelf shelf) => Task.Run(() =>
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"facts.csv\"";
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 65_536, leaveOpen: true);
        FactsCsv.Write(shelf.All(FactsQuery.Of(context.Request.Query)), writer);
    });
}
