using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>When the digests come due.</summary>
internal static class SchedulePage
{
    /// <param name="state">Null where nothing was ever scheduled.</param>
    public static void Write(HtmlWriter html, DashboardWords words, ScheduleState? state)
    {
        html.Element("h1", words["view.schedule"], true);
        if (state is null or { Fault: null, Digests.Count: 0 })
        {
            html.Element("p", words["schedule.none"], false, ("class", "empty"), ("id", "schedule"));
            return;
        }

        if (state.Fault is { } fault)
        {
            html.Element("p", words.Format("schedule.fault", fault), false, ("class", "empty fault"), ("id", "schedule"));
            return;
        }

        html.Open("div", ("class", "wide-table"), ("id", "schedule")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (var name in (ReadOnlySpan<string>)["digest", "state", "last", "next"])
        {
            html.Element("th", words["head." + name], false, ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var digest in state.Digests)
        {
            html.Open("tr").Open("td").Element("bdi", digest.Name).Close("td").Element("td", words.Find("trigger." + digest.State) ?? digest.State.ToLowerInvariant());
            html.Element("td", digest.Last is { } last ? Moment.Of(last) : words["schedule.never"]).Element("td", digest.Next is { } next ? Moment.Of(next) : words["schedule.ended"]).Close("tr").Line();
        }

        html.Close("tbody").Close("table").Close("div").Line();
        html.Element("p", words["schedule.note"], false, ("class", "note"));
    }
}
