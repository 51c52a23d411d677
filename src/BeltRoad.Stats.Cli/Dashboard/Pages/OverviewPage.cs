using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The latest report and the button that makes the next one.</summary>
internal static class OverviewPage
{
    /// <param name="others">Digests that have a report, shown if there is none here; empty to show none.</param>
    public static void Write(HtmlWriter html, DashboardWords words, ReportDesk desk, IReadOnlyList<ReportDesk> others)
    {
        var report = desk.Shelf.Report();
        if (report is null)
        {
            html.Element("h1", words[others.Count > 0 ? "chooser" : "overview.none"], true).Line();
            html.Element("p", words[others.Count > 0 ? "overview.others" : "overview.none.lead"], false, ("class", "lead")).Line();
            Others(html, others);
        }
        else
        {
            html.Element("h1", words.Format("overview.title", new PeriodFormat(words.Digest).Full(report.IssueDate)), true).Line();
            html.Element("p", words.Format("overview.lead", UtcTimestamp.Of(report.Finished), report.Version), false, ("class", "lead"))
                .Line();
            Counts(html, words, report);
            html.Open("p", ("class", "actions"));
            html.Element("a", words["overview.read"], true, ("class", "btn main"), ("href", "/digest"));
            html.Element("a", words["overview.review"], false, ("class", "btn"), ("href", "/review"));
            html.Element("a", words["overview.pdf"], false, ("class", "btn"), ("href", "/report/digest.pdf"));
            html.Element("a", words["overview.csv"], false, ("class", "btn"), ("href", "/report/facts.csv"));
            html.Close("p").Line();
        }

        Run(html, words, desk);
        if (report is { Charts.Count: > 0 })
        {
            Charts(html, words, report);
        }
    }

    private static void Others(HtmlWriter html, IReadOnlyList<ReportDesk> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "actions"), ("id", "others"));
        foreach (var other in others)
        {
            html.Element("a", other.Name, true, ("class", "btn main"), ("href", other.Root + "/"));
        }

        html.Close("p").Line();
    }

    private static void Counts(HtmlWriter html, DashboardWords words, PublishedReport report)
    {
        html.Open("dl", ("class", "counts"));
        foreach (
            var (name, count, main) in (ReadOnlySpan<(string, int, bool)>)
                [
                    ("documents", report.Documents, false),
                    ("refused", report.Refused, false),
                    ("numbers", report.Mentions, false),
                    ("statistics", report.Statistics, true),
                ]
        )
        {
            html.Open("div", ("class", main ? "main" : null))
                .Element("dt", words["count." + name])
                .Element("dd", count.ToString("N0", CultureInfo.InvariantCulture), true)
                .Close("div");
        }

        html.Close("dl").Line();
    }

    private static void Run(HtmlWriter html, DashboardWords words, ReportDesk desk)
    {
        var state = desk.Runs.State;
        html.Open("section", ("class", "block run"), ("aria-labelledby", "run-title"))
            .Element("h2", words["run.title"], true, ("id", "run-title"));
        html.Element("p", words["run.note"], false, ("class", "note"));
        html.Open("p", ("class", "actions"))
            .Element(
                "button",
                words["run.start"],
                true,
                ("type", "button"),
                ("class", "btn main"),
                ("id", "start"),
                ("disabled", state.IsRunning ? string.Empty : null)
            );
        html.Open("progress", ("id", "progress"), ("aria-label", words["run.progress"]), ("hidden", state.IsRunning ? null : string.Empty))
            .Close("progress");
        html.Close("p")
            .Element(
                "p",
                string.Empty,
                false,
                ("id", "run-state"),
                ("role", "status"),
                ("class", "fault"),
                ("data-state", state.Name),
                ("data-since", words["run.since"]),
                ("data-other", words["run.other"]),
                ("data-fresh", words["run.fresh"]),
                ("data-colon", words["colon"])
            );
        html.Raw("<noscript>")
            .Element("p", words.Format("run.noscript", desk.RunCommand), false, ("class", "note"))
            .Raw("</noscript>")
            .Close("section")
            .Line();
    }

    private static void Charts(HtmlWriter html, DashboardWords words, PublishedReport report)
    {
        html.Open("section", ("class", "block"), ("aria-labelledby", "charts-title"))
            .Element("h2", words["charts"], true, ("id", "charts-title"))
            .Open("ul", ("class", "gallery"));
        foreach (var chart in report.Charts)
        {
            var address = "/report/charts/" + chart.Name;
            html.Open("li")
                .Open("a", ("href", address + ".png"))
                .Open("img", ("src", address + ".svg"), ("alt", chart.Title), ("loading", "lazy"))
                .Close("a");
            html.Element("p", words.Format("charts.points", chart.Points)).Close("li").Line();
        }

        html.Close("ul").Close("section").Line();
    }
}
