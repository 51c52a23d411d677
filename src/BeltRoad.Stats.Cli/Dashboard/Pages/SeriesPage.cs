using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>
/// What is stated more than once, or for more than one time; conflicts with both sentences, the one that is used, and the rule.
/// </summary>
internal static class SeriesPage
{
    /// <param name="charts">Those of the report.</param>
    /// <param name="view">Null if there is no good run yet.</param>
    public static void Write(HtmlWriter html, DashboardWords words, IReadOnlyList<PublishedChart> charts, SeriesView? view)
    {
        html.Element("h1", words["view.series"], true);
        html.Element("p", words["series.lead"], false, ("class", "lead")).Line();
        if (view is null or { Series.Count: 0 })
        {
            html.Element("p", words["series.none"], false, ("class", "empty"));
            return;
        }

        html.Element(
            "p",
            words.Format("series.conflicts", view.Run.Series, view.Run.Conflicting),
            false,
            ("class", "note"),
            ("id", "count")
        );
        html.Open("ul", ("class", "issue-list")).Line();
        var drawn = new HashSet<PublishedChart>();
        foreach (var (part, shown) in view.Series)
        {
            One(html, words, part, shown);
            Chart(html, words, charts, drawn, shown);
            html.Close("li").Line();
        }

        html.Close("ul").Line();
        if (view.Pages > 1)
        {
            Pages(html, words, view);
        }
    }

    private static void Pages(HtmlWriter html, DashboardWords words, SeriesView view)
    {
        html.Open("nav", ("class", "actions pages"), ("aria-label", words["facts.pages"]));
        if (view.Page > 1)
        {
            html.Element(
                "a",
                words["page.previous"],
                false,
                ("class", "btn"),
                ("rel", "prev"),
                ("href", FormattableString.Invariant($"/series?page={view.Page - 1}"))
            );
        }

        html.Element("span", words.Format("page.of", view.Page, view.Pages));
        if (view.Page < view.Pages)
        {
            html.Element(
                "a",
                words["page.next"],
                false,
                ("class", "btn"),
                ("rel", "next"),
                ("href", FormattableString.Invariant($"/series?page={view.Page + 1}"))
            );
        }

        html.Close("nav").Line();
    }

    private static void One(HtmlWriter html, DashboardWords words, SeriesPart part, TimeSeries series)
    {
        var label = LabelOf(series.Observations[0], words);
        html.Open("li", ("class", series.Conflicts.Count > 0 ? "bad" : null)).Open("h2").Element("span", label.Text, true);
        if (label.IsGloss)
        {
            html.Text(" ").Element("bdi", label.Source, true, ("lang", "zh"), ("class", "own"));
        }

        html.Close("h2");
        var key = series.Key;
        var fact = series.Observations[0].Fact;
        var unit =
            key.Counted.Length > 0 ? FactText.NounOf(key.Counted, words.Language) : new FigureFormat(words.Digest).UnitWord(fact.Unit);
        html.Open("p", ("class", "note"), ("lang", "zh"))
            .Text(
                string.Join(
                    words["comma"],
                    new[]
                    {
                        unit,
                        words.Digest["measure." + key.Measure],
                        words["basis." + key.Basis],
                        words.Digest["status." + key.Status],
                    }.Where(part => part.Length > 0)
                )
            )
            .Close("p");
        foreach (var conflict in series.Conflicts)
        {
            Conflict(html, words, conflict);
        }

        html.Open("table", ("class", "grid"))
            .Open("thead")
            .Open("tr")
            .Element("th", words["head.time"], false, ("scope", "col"))
            .Element("th", words["head.value"], false, ("scope", "col"), ("class", "r"))
            .Element("th", words["head.stated"], false, ("scope", "col"), ("class", "at"))
            .Close("tr")
            .Close("thead")
            .Open("tbody");
        foreach (var observation in series.Observations)
        {
            var text = FactText.Of(observation.Fact, words.Language);
            html.Open("tr").Element("td", text.AsOf, false, ("class", observation.Key.Time is null ? "none" : null));
            html.Open("td", ("class", "r value"), ("lang", "zh"))
                .Text(text.Hedge.Length > 0 ? text.Hedge + " " : string.Empty)
                .Element("b", text.Figure, true)
                .Close("td")
                .Open("td", ("class", "at"));
            foreach (var claim in observation.Claims)
            {
                Quoted.Code(html, claim);
                html.Text(" ");
            }

            html.Close("td").Close("tr");
        }

        html.Close("tbody").Close("table");
        if (part.Statements > part.Facts.Count)
        {
            html.Element("p", words.Format("series.more", part.Statements - part.Facts.Count), false, ("class", "note"));
        }
    }

    /// <summary>
    /// The series over time if that makes a chart; otherwise the report's chart that shows it among others, drawn once on a page.
    /// </summary>
    private static void Chart(
        HtmlWriter html,
        DashboardWords words,
        IReadOnlyList<PublishedChart> charts,
        HashSet<PublishedChart> drawn,
        TimeSeries series
    )
    {
        if (SeriesChart.Of(series.Observations, words.Digest) is { } own)
        {
            var address = "/series/chart.svg?claim=" + Uri.EscapeDataString(series.Observations[0].Lead.Code) + "&lang=" + words.Name;
            Picture(html, address, own.Title);
        }
        else if (
            charts.FirstOrDefault(chart =>
                series.Observations.Any(observation => observation.Claims.Any(claim => chart.Claims.Contains(claim.Code)))
            ) is
            { } chart
        )
        {
            var address = "/report/charts/" + chart.Name + ".svg";
            if (drawn.Add(chart))
            {
                Picture(html, address, chart.Title);
            }
            else
            {
                html.Open("p", ("class", "note"))
                    .Text(words["series.in"] + words["colon"])
                    .Element("a", chart.Title, false, ("href", address))
                    .Close("p");
            }
        }
    }

    private static void Picture(HtmlWriter html, string address, string title) =>
        html.Open("p", ("class", "series-chart"))
            .Open("a", ("href", address))
            .Open("img", ("src", address), ("alt", title), ("loading", "lazy"))
            .Close("a")
            .Close("p");

    /// <summary>For the editions of one meeting, the name without an edition.</summary>
    private static SubjectLabel LabelOf(Observation observation, DashboardWords words)
    {
        var label = SubjectLabel.Of(observation, words.Digest);
        return observation.Indicator is not null || observation.Key.Edition.Length == 0 ? label
            : label.IsGloss ? label with { Source = SubjectWords.SplitEdition(label.Source).Subject }
            : label with { Text = SubjectWords.SplitEdition(label.Text).Subject };
    }

    private static void Conflict(HtmlWriter html, DashboardWords words, Conflict conflict)
    {
        html.Element("p", "\u2717 " + words["series.differ"], true, ("class", "bad-word"));
        html.Open("dl", ("class", "quotes"));
        Quoted.Cite(html, words["series.used"], conflict.Used.Lead);
        foreach (var other in conflict.Others)
        {
            Quoted.Cite(html, words["series.unused"], other.Lead);
        }

        html.Close("dl")
            .Element(
                "p",
                words.Format("series.rule", conflict.Used.Lead.Code, words.Digest["conflict.rule." + conflict.Rule]),
                false,
                ("class", "note")
            );
    }
}
