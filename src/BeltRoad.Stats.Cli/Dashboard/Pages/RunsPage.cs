using System.Globalization;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The stored runs, newest first.</summary>
internal static class RunsPage
{
    public static void Write(HtmlWriter html, DashboardWords words, IReadOnlyList<RunSummary> runs)
    {
        html.Element("h1", words["view.runs"], true);
        if (runs.Count == 0)
        {
            html.Element("p", words["runs.none"], false, ("class", "empty"));
            return;
        }

        html.Open("div", ("class", "wide-table")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (
            var (name, @class) in (ReadOnlySpan<(string, string?)>)
                [
                    ("run", null),
                    ("started", null),
                    ("outcome", null),
                    ("seconds", "r"),
                    ("documents", "r"),
                    ("refused", "r"),
                    ("numbers", "r"),
                    ("statistics", "r"),
                    ("changed", "at"),
                ]
        )
        {
            html.Element("th", words["head." + name], false, ("scope", "col"), ("class", @class));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var run in runs)
        {
            Row(html, words, run);
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    private static void Row(HtmlWriter html, DashboardWords words, RunSummary run)
    {
        var failed = run.Outcome == RunOutcome.Failed;
        html.Open("tr", ("class", failed ? "failed" : null))
            .Element("td", run.Id.ToString(CultureInfo.InvariantCulture))
            .Element("td", UtcTimestamp.Of(run.Started));
        html.Element(
            "td",
            (failed ? "\u2717 " : string.Empty) + words["outcome." + run.Outcome],
            failed,
            ("class", failed ? "bad-word" : null)
        );
        html.Element(
            "td",
            (run.Finished - run.Started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
            false,
            ("class", "r"),
            ("data-head", words["head.seconds"])
        );
        foreach (
            var (head, count) in (ReadOnlySpan<(string, int)>)
                [("documents", run.Documents), ("refused", run.Refused), ("numbers", run.Mentions), ("statistics", run.Statistics)]
        )
        {
            html.Element(
                "td",
                count.ToString("N0", CultureInfo.InvariantCulture),
                false,
                ("class", "r"),
                ("data-head", words["head." + head])
            );
        }

        html.Open("td", ("class", "at"));
        if (failed)
        {
            html.Element("span", run.Message ?? string.Empty, false, ("class", "fault"));
        }
        else
        {
            html.Element("a", words["runs.difference"], false, ("href", string.Create(CultureInfo.InvariantCulture, $"/runs/{run.Id}")));
        }

        html.Close("td").Close("tr").Line();
    }
}
