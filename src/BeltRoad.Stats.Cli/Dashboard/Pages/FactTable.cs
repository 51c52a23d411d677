using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>Facts as rows, each with the claim that leads to its sentence.</summary>
internal static class FactTable
{
    private static readonly (string Sort, string Name, string? Class)[] columns =
        [("claim", "claim", null), ("subject", "what is measured", null), ("value", "value", "r"), ("time", "as of", null), ("", "measure", null), ("", "status", null), ("", "kind", null)];

    /// <summary>Where the source view shows the claim's sentence.</summary>
    public static string AddressOf(string letter, string claim) => $"/source/{letter}?claim={Uri.EscapeDataString(claim)}#{claim}";

    /// <param name="query">Whose order the heads turn; null for a table that stands as it is.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<ShownFact> facts, FactsQuery? query)
    {
        html.Open("div", ("class", "wide-table")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (var (sort, name, @class) in columns)
        {
            Head(html, sort, name, @class, query);
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var shown in facts)
        {
            Row(html, shown);
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    private static void Head(HtmlWriter html, string sort, string name, string? @class, FactsQuery? query)
    {
        if (sort.Length == 0 || query is null)
        {
            html.Element("th", name, false, ("scope", "col"), ("class", @class));
            return;
        }

        var now = query.Sort.Length == 0 ? "claim" : query.Sort;
        var order = now == sort ? "ascending" : now == "-" + sort ? "descending" : null;
        html.Open("th", ("scope", "col"), ("class", @class), ("aria-sort", order));
        html.Element("a", name, false, ("href", query.Address("/facts", 1, now == sort ? "-" + sort : sort))).Close("th");
    }

    private static void Row(HtmlWriter html, ShownFact shown)
    {
        var (stored, fact) = (shown.Stored, shown.Fact);
        html.Open("tr").Open("td").Element("a", stored.Code, false, ("class", "claim"), ("href", AddressOf(stored.Letter, stored.Code))).Close("td");
        html.Open("td", ("class", "what"), ("lang", "zh")).Element("bdi", shown.Subject).Close("td");
        html.Open("td", ("class", "r value")).Element("span", shown.Hedge.Length > 0 ? shown.Hedge + " " : string.Empty, false, ("class", "hedge")).Open("b", ("lang", "zh")).Text(shown.Figure, bold: true).Close("b").Close("td");
        html.Element("td", shown.AsOf, false, ("class", fact.Time is null ? "none" : null));
        html.Element("td", Terms.Name(fact.Measure).Replace('_', ' ')).Open("td", ("class", "status")).Raw(Glyphs.Of(fact.Status)).Text(" " + Terms.Name(fact.Status)).Close("td");
        html.Element("td", Terms.Name(fact.Kind)).Close("tr").Line();
    }
}
