using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>When the digests come due.</summary>
internal static class SchedulePage
{
    /// <param name="state">Null where nothing was ever scheduled.</param>
    public static void Write(HtmlWriter html, ScheduleState? state)
    {
        html.Element("h1", "Schedule", true);
        if (state is null or { Fault: null, Digests.Count: 0 })
        {
            html.Element("p", "Nothing is scheduled for this folder. The command is: beltroad schedule", false, ("class", "empty"), ("id", "schedule"));
            return;
        }

        if (state.Fault is { } fault)
        {
            html.Element("p", "The schedule's database cannot be read: " + fault, false, ("class", "empty fault"), ("id", "schedule"));
            return;
        }

        html.Open("div", ("class", "wide-table"), ("id", "schedule")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (var name in (ReadOnlySpan<string>)["digest", "state", "last due", "next due"])
        {
            html.Element("th", name, false, ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var digest in state.Digests)
        {
            html.Open("tr").Open("td").Element("bdi", digest.Name).Close("td").Element("td", digest.State.ToLowerInvariant());
            html.Element("td", digest.Last is { } last ? Moment.Of(last) : "never").Element("td", digest.Next is { } next ? Moment.Of(next) : "not again").Close("tr").Line();
        }

        html.Close("tbody").Close("table").Close("div").Line();
        html.Element("p", "As the schedule's database has it; whether its process is at work is told by: beltroad schedule --health", false, ("class", "note"));
    }
}
