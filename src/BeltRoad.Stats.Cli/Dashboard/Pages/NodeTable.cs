using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The nodes of a cluster: who lives, since when, and what it makes.</summary>
internal static class NodeTable
{
    public static void Write(HtmlWriter html, DashboardWords words, IReadOnlyList<NodeHealth> nodes)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block"), ("aria-labelledby", "nodes"));
        html.Element("h2", words["nodes.title"], true, ("id", "nodes"));
        html.Open("table", ("class", "grid")).Open("thead").Open("tr");
        foreach (var head in (string[])["nodes.name", "head.state", "nodes.since", "nodes.seen", "nodes.running"])
        {
            html.Element("th", words[head], false, ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody");
        foreach (var node in nodes)
        {
            html.Open("tr").Open("th", ("scope", "row")).Element("bdi", node.Name).Close("th");
            html.Element("td", words[node.IsAlive ? "nodes.alive" : "nodes.dead"], false, ("class", node.IsAlive ? null : "bad-word"));
            html.Element("td", UtcTimestamp.Of(node.Since, TimeZoneInfo.Utc, words));
            html.Element("td", node.IsAlive ? words["nodes.now"] : UtcTimestamp.Of(node.AliveUntil, TimeZoneInfo.Utc, words));
            html.Element("td", string.Join(words["comma"], node.Running)).Close("tr");
        }

        html.Close("tbody").Close("table").Close("section").Line();
    }
}
