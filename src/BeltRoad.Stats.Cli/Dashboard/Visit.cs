using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>A request for a page: its report and its language.</summary>
internal sealed record Visit(HttpContext Context, ReportDesk Report, DashboardWords Words)
{
    public HttpRequest Request => Context.Request;

    public DashboardQueries Shelf => Report.Shelf;

    public static Visit Of(HttpContext context)
    {
        var report = ReportDesks.Of(context);
        return new Visit(context, report, RequestLanguage.Of(context, report.Shelf.Options.Language));
    }
}
