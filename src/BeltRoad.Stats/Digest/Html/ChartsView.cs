using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The second view: a section a theme with its charts, and its tables folded up.</summary>
internal static class ChartsView
{
    public static void Write(PageContent content, ChartPictures pictures, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        html.Open("section", ("id", "charts"), ("class", "view"), ("aria-labelledby", "charts-title")).Open("div", ("class", "page"));
        html.Element("h1", words["view.charts"], true, ("class", "vh"), ("id", "charts-title")).Line();
        if (!model.Charts.Any())
        {
            html.Element("p", words["charts.none"], false, ("class", "empty"));
        }

        foreach (var section in model.Sections)
        {
            html.Open("div", ("class", "section-head"), ("id", "section-" + section.Id));
            html.Element("h2", section.Title, true).Element("p", section.Lead).Close("div").Line();
            html.Open("div", ("class", "chart-row"));
            foreach (var chart in section.Charts)
            {
                Chart(content, pictures, chart, html);
            }

            html.Close("div");
            foreach (var table in section.Tables)
            {
                Table(content, table, section.Charts.Count == 0, html);
            }
        }

        if (model.CoverageCharts.Count > 0)
        {
            html.Open("div", ("class", "section-head"), ("id", "section-coverage"))
                .Element("h2", words["checks.coverage"], true)
                .Close("div");
            html.Open("div", ("class", "chart-row"));
            foreach (var chart in model.CoverageCharts)
            {
                Chart(content, pictures, chart, html);
            }

            html.Close("div");
        }

        html.Close("div").Close("section").Line();
    }

    private static void Chart(PageContent content, ChartPictures pictures, ChartSpec chart, HtmlWriter html)
    {
        var number = content.Places.NumberOf(chart);
        html.Open("figure", ("class", chart.Span < 12 ? "chart half" : "chart"), ("id", content.Places.AddressOf(chart)));
        html.Element("h3", content.Words.Format("chart.label", number) + content.Words["colon"] + chart.Title, false, ("class", "vh"));
        pictures.Write(chart, html);
        html.Close("figure").Line();
    }

    private static void Table(PageContent content, DigestTable table, bool open, HtmlWriter html)
    {
        var (number, words) = (content.Places.NumberOf(table), content.Words);
        html.Open("details", ("class", "figures-table"), ("id", content.Places.AddressOf(table)), ("open", open ? string.Empty : null));
        html.Open("summary").Element("b", words.Format("table.label", number), true).Text(" " + table.Title).Close("summary");
        html.Open("table", ("class", "grid"));
        foreach (var part in table.Parts)
        {
            html.Open("tbody").Open("tr");
            foreach (
                var (head, right) in new[]
                {
                    (words["facts.claim"], false),
                    (words["card.measures"], false),
                    (words["facts.hedge"], true),
                    (part.Unit, true),
                    (words["card.printed"], false),
                    (words["facts.time"], false),
                }
            )
            {
                html.Element("th", head, false, ("class", right ? "r" : null), ("scope", "col"));
            }

            html.Close("tr").Line();
            foreach (var row in part.Rows)
            {
                html.Open("tr")
                    .Open("td")
                    .Element("a", row.Claim, false, ("class", "claim"), ("href", content.LinkTo(row.Claim)))
                    .Close("td");
                html.Open("td");
                FactsPane.Subject(html, row);
                html.Close("td");
                html.Element("td", row.Hedge, false, ("class", "r"))
                    .Open("td", ("class", "r"))
                    .Element("strong", row.Value, true)
                    .Close("td");
                html.Open("td").Element("bdi", row.AsPrinted, false, ("lang", "zh")).Close("td");
                html.Element("td", row.AsOf, false, ("class", row.HasTime ? null : "none")).Close("tr").Line();
            }

            html.Close("tbody");
        }

        html.Close("table");
        if (table.Omitted > 0)
        {
            html.Element(
                "p",
                words.Format(content.Model.FactsLeftOut > 0 ? "table.omitted.exports" : "table.omitted", table.Omitted),
                false,
                ("class", "note")
            );
        }

        html.Close("details").Line();
    }
}
