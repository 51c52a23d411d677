using System.Globalization;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The latest report and the button that makes the next.</summary>
internal static class OverviewPage
{
    public static void Write(HtmlWriter html, PublishedReport? report, RunState state)
    {
        html.Element("h1", report is null ? "No report yet" : "Digest of " + report.IssueDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), true).Line();
        if (report is null)
        {
            html.Element("p", "Start a run to read the documents and make the first report.", false, ("class", "lead")).Line();
        }
        else
        {
            html.Element("p", $"Made {Moment.Of(report.Finished)} by beltroad {report.Version}.", false, ("class", "lead")).Line();
            Counts(html, report);
            html.Open("p", ("class", "actions"));
            html.Element("a", "Read the digest", true, ("class", "btn main"), ("href", "/digest"));
            html.Element("a", "Download PDF", false, ("class", "btn"), ("href", "/report/digest.pdf"));
            html.Element("a", "Download CSV", false, ("class", "btn"), ("href", "/report/facts.csv"));
            html.Close("p").Line();
        }

        Run(html, state);
        if (report is { Charts.Count: > 0 })
        {
            Charts(html, report);
        }
    }

    private static void Counts(HtmlWriter html, PublishedReport report)
    {
        html.Open("dl", ("class", "counts"));
        foreach (var (name, count, main) in (ReadOnlySpan<(string, int, bool)>)
            [("documents", report.Documents, false), ("documents refused", report.Refused, false), ("number expressions", report.Mentions, false), ("statistics", report.Statistics, true)])
        {
            html.Open("div", ("class", main ? "main" : null)).Element("dt", name).Element("dd", count.ToString("N0", CultureInfo.InvariantCulture), true).Close("div");
        }

        html.Close("dl").Line();
    }

    private static void Run(HtmlWriter html, RunState state)
    {
        html.Open("section", ("class", "block run"), ("aria-labelledby", "run-title")).Element("h2", "Run", true, ("id", "run-title"));
        html.Element("p", "Reads the documents anew and makes the next report. The one above stands until it is whole.", false, ("class", "note"));
        html.Open("p", ("class", "actions")).Element("button", "Start a run", true, ("type", "button"), ("class", "btn main"), ("id", "start"), ("disabled", state.IsRunning ? string.Empty : null));
        html.Open("progress", ("id", "progress"), ("aria-label", "Progress of the run"), ("hidden", state.IsRunning ? null : string.Empty)).Close("progress");
        html.Close("p").Element("p", string.Empty, false, ("id", "run-state"), ("role", "status"), ("class", "fault"), ("data-state", state.Name));
        html.Raw("<noscript><p class=\"note\">Without script the page cannot start a run; the command is: beltroad run</p></noscript>").Close("section").Line();
    }

    private static void Charts(HtmlWriter html, PublishedReport report)
    {
        html.Open("section", ("class", "block"), ("aria-labelledby", "charts-title")).Element("h2", "Charts", true, ("id", "charts-title")).Open("ul", ("class", "gallery"));
        foreach (var chart in report.Charts)
        {
            var address = "/report/charts/" + chart.Name;
            html.Open("li").Open("a", ("href", address + ".png")).Open("img", ("src", address + ".svg"), ("alt", chart.Title), ("loading", "lazy")).Close("a");
            html.Element("p", string.Create(CultureInfo.InvariantCulture, $"{chart.Points} points")).Close("li").Line();
        }

        html.Close("ul").Close("section").Line();
    }
}
