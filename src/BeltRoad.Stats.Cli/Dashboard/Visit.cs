using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Who asks for a page, of which report, in which language.</summary>
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
