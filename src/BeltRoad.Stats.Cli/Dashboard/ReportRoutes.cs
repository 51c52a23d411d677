using BeltRoad.Stats.Runs.Publishing;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Serves the files of the latest report. Only names that the report itself lists are served.</summary>
internal static class ReportRoutes
{
    private const string PictureRules = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private const string PolicyStart = "http-equiv=\"Content-Security-Policy\" content=\"";
    private const int HeadLength = 4096;

    private static readonly Dictionary<string, string> downloads = new(StringComparer.Ordinal)
    {
        ["digest.pdf"] = "application/pdf",
        ["facts.csv"] = "text/csv; charset=utf-8",
        ["facts.jsonl"] = "application/x-ndjson",
        ["facts.parquet"] = "application/vnd.apache.parquet",
        ["facts.xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["run.json"] = "application/json",
    };

    /// <summary>Serves the page of the digest with its own content policy, which allows its script and style by their hashes.</summary>
    public static async Task Digest(HttpContext context, PublishedReport? report)
    {
        var path = report is null ? null : Path.Combine(report.Folder, "digest.html");
        if (path is null || !System.IO.File.Exists(path))
        {
            context.Response.Redirect(context.Request.PathBase + "/");
            return;
        }

        var page = await System.IO.File.ReadAllTextAsync(path, context.RequestAborted);
        var head = page[..Math.Min(page.Length, HeadLength)];
        var at = head.IndexOf(PolicyStart, StringComparison.Ordinal);
        var policy = at < 0 ? "default-src 'none'; sandbox" : head[(at + PolicyStart.Length)..].Split('"')[0];
        context.Response.Headers.ContentSecurityPolicy =
            policy.Replace("&#39;", "'", StringComparison.Ordinal) + "; frame-ancestors 'none'";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    public static async Task File(HttpContext context, PublishedReport? report)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? string.Empty;
        if (report is not null && downloads.TryGetValue(name, out var type))
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            await Send(context, Path.Combine(report.Folder, name), type);
        }
        else if (
            report?.Charts.FirstOrDefault(chart => name == $"charts/{chart.Name}.svg" || name == $"charts/{chart.Name}.png") is { } chart
        )
        {
            context.Response.Headers.ContentSecurityPolicy = PictureRules;
            var ending = Path.GetExtension(name);
            await Send(
                context,
                Path.Combine(report.Folder, "charts", chart.Name + ending),
                ending == ".svg" ? "image/svg+xml" : "image/png"
            );
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Draws the series that a claim belongs to, in the language of the page.</summary>
    public static Task SeriesPicture(Visit visit)
    {
        if (SeriesChart.Of(visit.Shelf.SeriesOf(visit.Request.Query["claim"].ToString()), visit.Words.Digest) is not { } chart)
        {
            visit.Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        visit.Context.Response.Headers.ContentSecurityPolicy = PictureRules;
        visit.Context.Response.ContentType = "image/svg+xml";
        return visit.Context.Response.WriteAsync(SeriesChart.Svg(chart));
    }

    private static async Task Send(HttpContext context, string path, string type)
    {
        if (!System.IO.File.Exists(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.SendFileAsync(path, context.RequestAborted);
    }
}
