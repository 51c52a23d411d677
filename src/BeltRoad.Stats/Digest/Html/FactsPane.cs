using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The list of facts with its search, its filters and its heads that sort.</summary>
internal static class FactsPane
{
    private const int LongFigure = 12;

    private static readonly (string Sort, string Class)[] columns =
    [
        ("claim", "c"),
        ("subject", "what"),
        ("", "hedge"),
        ("value", "v"),
        ("time", "when"),
        ("status", "st"),
    ];

    public static void Write(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Open(
                "div",
                ("class", "pane facts"),
                ("id", "facts-pane"),
                ("role", "region"),
                ("tabindex", "-1"),
                ("aria-labelledby", "facts-title")
            )
            .Line();
        html.Open("h2", ("id", "facts-title")).Text(words["facts"] + " ", bold: true);
        html.Open("span", ("id", "count"), ("role", "status"))
            .Text(words.Format("facts.count", content.Facts.Count, content.Model.Totals.Statistics, words["order.claim"]))
            .Close("span")
            .Close("h2")
            .Line();
        html.Open(
                "input",
                ("type", "search"),
                ("id", "q"),
                ("autocomplete", "off"),
                ("spellcheck", "false"),
                ("placeholder", words["facts.search"]),
                ("aria-label", words["facts.search"])
            )
            .Line();
        html.Tally(words["facts.search"]);
        Filters(content, html);
        Table(content, html);
        html.Element("p", words["facts.nothing"], false, ("class", "empty"), ("id", "nothing"), ("hidden", string.Empty));
        html.Element("p", words["facts.hint"], false, ("class", "note"));
        if (content.Model.FactsLeftOut > 0)
        {
            html.Element("p", words.Format("facts.more", content.Model.FactsLeftOut), false, ("class", "note"));
        }

        html.Close("div").Line();
    }

    private static void Filters(PageContent content, HtmlWriter html)
    {
        var (facts, words) = (content.Facts, content.Words);
        html.Open("div", ("class", "filters"))
            .Element("span", words["facts.kind"], false, ("id", "by-kind"))
            .Open("div", ("role", "group"), ("aria-labelledby", "by-kind"));
        foreach (var kind in facts.GroupBy(fact => fact.Row.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            Chip(html, "kinds", kind.Key.ToString(), string.Empty, kind.First().Row.KindWord + " " + Words.Thousands(kind.Count()));
        }

        html.Close("div")
            .Element("span", words["facts.status"], false, ("id", "by-status"))
            .Open("div", ("role", "group"), ("aria-labelledby", "by-status"));
        foreach (var status in facts.GroupBy(fact => fact.Row.Status).OrderBy(group => group.Key))
        {
            Chip(
                html,
                "statuses",
                status.Key.ToString(),
                Glyphs.Of(status.Key),
                status.First().Row.StatusWord + " " + Words.Thousands(status.Count())
            );
        }

        html.Close("div")
            .Element("span", words["facts.only"], false, ("id", "by-only"))
            .Open("div", ("role", "group"), ("aria-labelledby", "by-only"));
        Chip(html, "only", "dated", string.Empty, words["facts.dated"]);
        Chip(html, "only", "hedged", string.Empty, words["facts.hedged"]);
        Chip(html, "only", "document", string.Empty, words["facts.document"]);
        html.Close("div").Close("div").Line();
    }

    private static void Chip(HtmlWriter html, string group, string value, string glyph, string label) =>
        html.Open("button", ("type", "button"), ("class", "chip"), ("data-group", group), ("value", value), ("aria-pressed", "false"))
            .Raw(glyph)
            .Text(label, bold: true)
            .Close("button");

    /// <summary>Number and unit stay on one line unless they would take the room of the subject.</summary>
    private static string Breakable(string figure) => figure.Length > LongFigure ? figure.Replace('\u00A0', ' ') : figure;

    /// <summary>What is measured, and behind a name or a gloss the source's own words.</summary>
    public static void Subject(HtmlWriter html, FactRow row)
    {
        if (row.Label != row.Subject)
        {
            html.Element("span", row.Label).Text(" ");
        }

        html.Element("bdi", row.Subject, false, ("lang", "zh"), ("class", row.Label == row.Subject ? null : "own"));
    }

    private static void Table(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Open("table", ("class", "grid"), ("id", "facts-table"))
            .Element("caption", words["facts.caption"], false, ("class", "vh"))
            .Open("thead")
            .Open("tr");
        foreach (var (sort, name) in columns)
        {
            if (sort.Length == 0)
            {
                html.Open("th", ("class", name), ("scope", "col"))
                    .Element("span", words["facts.hedge"], false, ("class", "vh"))
                    .Close("th");
                continue;
            }

            html.Open("th", ("class", name), ("scope", "col"), ("data-sort", sort), ("aria-sort", sort == "claim" ? "ascending" : null));
            html.Element("button", words[sort == "status" ? "facts.state" : "facts." + sort], false, ("type", "button")).Close("th");
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var (row, _, _, _, _, _) in content.Facts)
        {
            html.Open("tr").Open("td", ("class", "c")).Element("a", row.Claim, false, ("href", "#" + row.Claim)).Close("td");
            html.Open("td", ("class", "what"));
            Subject(html, row);
            html.Close("td");
            html.Element("td", row.Hedge, false, ("class", "hedge")).Element("td", Breakable(row.Figure), true, ("class", "v"));
            html.Element("td", row.AsOf, false, ("class", row.HasTime ? "when" : "when none"));
            html.Open("td", ("class", "st"))
                .Raw(Glyphs.Of(row.Status))
                .Element("span", row.StatusWord, false, ("class", "vh"))
                .Close("td")
                .Close("tr")
                .Line();
        }

        html.Close("tbody").Close("table").Line();
    }
}
