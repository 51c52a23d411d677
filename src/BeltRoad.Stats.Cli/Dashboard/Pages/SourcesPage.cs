using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The documents of the last good run.</summary>
internal static class SourcesPage
{
    /// <param name="view">Null where there is no good run yet.</param>
    public static void Write(HtmlWriter html, DashboardWords words, SourcesView? view)
    {
        var documents = view?.Documents ?? [];
        html.Element("h1", words["view.sources"], true);
        if (documents.Count == 0)
        {
            html.Element("p", words["sources.none"], false, ("class", "empty"));
            return;
        }

        var isPart = view!.HasPrevious || view.HasNext;
        if (isPart)
        {
            html.Element(
                "p",
                words.Format("sources.lead", documents[0].Letter, documents[^1].Letter, view.Total),
                false,
                ("class", "lead"),
                ("id", "count")
            );
        }

        html.Open("div", ("class", "wide-table")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (
            var (name, @class) in (ReadOnlySpan<(string, string?)>)
                [("document", null), ("file", null), ("published", null), ("characters", "r"), ("statistics", "r")]
        )
        {
            html.Element("th", words["head." + name], false, ("scope", "col"), ("class", @class));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var document in documents)
        {
            html.Open("tr")
                .Open("td", ("class", "what"), ("lang", "zh"))
                .Open("a", ("href", "/source/" + document.Letter))
                .Element("b", document.Letter, true)
                .Text(" ")
                .Element("bdi", document.Title.Length > 0 ? document.Title : document.Id)
                .Close("a")
                .Close("td");
            html.Open("td", ("class", "file")).Element("bdi", document.Id).Close("td");
            html.Element(
                "td",
                PartialDate.TryParse(document.Published, out var date) ? new PeriodFormat(words.Digest).Date(date) : words["none.date"],
                false,
                ("class", document.Published is null ? "none" : null)
            );
            html.Element(
                "td",
                document.Characters.ToString("N0", CultureInfo.InvariantCulture),
                false,
                ("class", "r"),
                ("data-head", words["head.characters"])
            );
            html.Open("td", ("class", "r"), ("data-head", words["head.statistics"]))
                .Element(
                    "a",
                    document.Statistics.ToString("N0", CultureInfo.InvariantCulture),
                    false,
                    ("href", "/facts?document=" + document.Letter)
                )
                .Close("td")
                .Close("tr")
                .Line();
        }

        html.Close("tbody").Close("table").Close("div").Line();
        if (!isPart)
        {
            return;
        }

        html.Open("nav", ("class", "actions pages"), ("aria-label", words["facts.pages"]));
        if (view.HasPrevious)
        {
            html.Element(
                "a",
                words["page.previous"],
                false,
                ("class", "btn"),
                ("rel", "prev"),
                ("href", "/sources?before=" + documents[0].Letter)
            );
        }

        if (view.HasNext)
        {
            html.Element(
                "a",
                words["page.next"],
                false,
                ("class", "btn"),
                ("rel", "next"),
                ("href", "/sources?after=" + documents[^1].Letter)
            );
        }

        html.Close("nav").Line();
    }
}
