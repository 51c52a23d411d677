using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What is stated more than once, or at more than one time.</summary>
internal static class SeriesPage
{
    private const int MostSeries = 300;

    public static void Write(HtmlWriter html, IReadOnlyList<ShownSeries> series)
    {
        html.Element("h1", "Series", true);
        html.Element("p", "Figures of one thing that are stated more than once or for more than one time. Unlike scope, unit, measure, basis or status never join.", false, ("class", "lead")).Line();
        if (series.Count == 0)
        {
            html.Element("p", "Nothing is stated twice yet.", false, ("class", "empty"));
        }

        html.Open("ul", ("class", "issue-list")).Line();
        foreach (var one in series.Take(MostSeries))
        {
            One(html, one);
        }

        html.Close("ul").Line();
        if (series.Count > MostSeries)
        {
            html.Element("p", System.FormattableString.Invariant($"{series.Count - MostSeries} more are left out here; the facts hold them."), false, ("class", "note"));
        }
    }

    private static void One(HtmlWriter html, ShownSeries series)
    {
        html.Open("li", ("class", series.Differs ? "bad" : null)).Open("h2", ("lang", "zh")).Element("bdi", series.Label, true).Close("h2");
        var key = series.Key;
        var parts = new[] { key.Scope, key.Unit == "count" ? key.Counted : key.Unit, Terms.Name(key.Measure), Terms.Name(key.Basis), Terms.Name(key.Status) };
        html.Open("p", ("class", "note"), ("lang", "zh")).Text(string.Join(", ", parts.Where(part => part.Length > 0).Select(part => part.Replace('_', ' ')))).Close("p");
        if (series.Differs)
        {
            html.Element("p", "\u2717 The values for one time differ.", true, ("class", "bad-word"));
        }

        html.Open("table", ("class", "grid")).Open("thead").Open("tr").Element("th", "as of", false, ("scope", "col")).Element("th", "value", false, ("scope", "col"), ("class", "r")).Element("th", "stated at", false, ("scope", "col"), ("class", "at")).Close("tr").Close("thead").Open("tbody");
        foreach (var (lead, claims) in series.Observations)
        {
            html.Open("tr").Element("td", lead.AsOf, false, ("class", lead.Fact.Time is null ? "none" : null));
            html.Open("td", ("class", "r value"), ("lang", "zh")).Text(lead.Hedge.Length > 0 ? lead.Hedge + " " : string.Empty).Element("b", lead.Figure, true).Close("td").Open("td", ("class", "at"));
            foreach (var claim in claims)
            {
                var letter = string.Concat(claim.TakeWhile(char.IsAsciiLetter));
                html.Element("a", claim, false, ("class", "claim"), ("href", FactTable.AddressOf(letter, claim))).Text(" ");
            }

            html.Close("td").Close("tr");
        }

        html.Close("tbody").Close("table").Close("li").Line();
    }
}
