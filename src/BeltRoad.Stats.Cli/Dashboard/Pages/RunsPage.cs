using System.Globalization;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The runs that the store keeps, the newest first.</summary>
internal static class RunsPage
{
    public static void Write(HtmlWriter html, IReadOnlyList<RunSummary> runs)
    {
        html.Element("h1", "Runs", true);
        if (runs.Count == 0)
        {
            html.Element("p", "There was no run yet: start one on the overview.", false, ("class", "empty"));
            return;
        }

        html.Open("div", ("class", "wide-table")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (var (name, @class) in (ReadOnlySpan<(string, string?)>)
            [("run", null), ("started", null), ("outcome", null), ("seconds", "r"), ("documents", "r"), ("refused", "r"), ("numbers", "r"), ("statistics", "r"), ("what changed", "at")])
        {
            html.Element("th", name, false, ("scope", "col"), ("class", @class));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var run in runs)
        {
            Row(html, run);
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    private static void Row(HtmlWriter html, RunSummary run)
    {
        var failed = run.Outcome == RunOutcome.Failed;
        html.Open("tr", ("class", failed ? "failed" : null)).Element("td", run.Id.ToString(CultureInfo.InvariantCulture)).Element("td", Moment.Of(run.Started));
        html.Element("td", (failed ? "\u2717 " : string.Empty) + Terms.Name(run.Outcome), failed, ("class", failed ? "bad-word" : null));
        html.Element("td", (run.Finished - run.Started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), false, ("class", "r"), ("data-head", "seconds"));
        foreach (var (head, count) in (ReadOnlySpan<(string, int)>)[("documents", run.Documents), ("refused", run.Refused), ("numbers", run.Mentions), ("statistics", run.Statistics)])
        {
            html.Element("td", count.ToString("N0", CultureInfo.InvariantCulture), false, ("class", "r"), ("data-head", head));
        }

        html.Open("td", ("class", "at"));
        if (failed)
        {
            html.Element("span", run.Message ?? string.Empty, false, ("class", "fault"));
        }
        else
        {
            html.Element("a", "against the run before", false, ("href", string.Create(CultureInfo.InvariantCulture, $"/runs/{run.Id}")));
        }

        html.Close("td").Close("tr").Line();
    }
}
