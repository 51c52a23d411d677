using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The documents of the issue with what was counted in them, and the files that could not be read.</summary>
internal static class DocumentTable
{
    public static void Write(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Open("section", ("class", "block documents")).Element("h2", words["documents"], true).Open("table", ("class", "grid"));
        html.Open("thead").Open("tr").Open("th").Close("th").Open("th").Close("th");
        html.Element("th", words["documents.numbers"], false, ("class", "r"), ("scope", "col"))
            .Element("th", words["documents.statistics"], false, ("class", "r"), ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var (document, _) in content.ShownSources)
        {
            html.Open("tr").Open("td").Element("b", document.Letter, true).Close("td").Open("td");
            if (document.Name.Length > 0)
            {
                html.Element("a", document.Name, false, ("href", "#doc-" + document.Letter))
                    .Text(" ")
                    .Element("bdi", document.Title, false, ("class", "title"), ("lang", "zh"));
            }
            else
            {
                html.Open("a", ("href", "#doc-" + document.Letter)).Element("bdi", document.Title, false, ("lang", "zh")).Close("a");
            }

            html.Close("td").Element("td", Words.Thousands(document.Totals.Seen), false, ("class", "r"));
            html.Open("td", ("class", "r"))
                .Element("strong", Words.Thousands(document.Totals.Statistics), true)
                .Close("td")
                .Close("tr")
                .Line();
        }

        html.Close("tbody").Close("table");
        if (content.Sources.Count > content.ShownSources.Count)
        {
            html.Element("p", words.Format("documents.more", content.Sources.Count - content.ShownSources.Count), false, ("class", "note"));
        }

        if (content.Facts.Count > 0)
        {
            var first = content.Facts[0];
            html.Element(
                "p",
                words.Format("claim.note", first.Row.Claim, first.Row.Letter, first.Row.Line, first.Column),
                false,
                ("class", "note")
            );
        }

        html.Close("section").Line();
        if (content.Model.Refused.Count > 0)
        {
            html.Open("section", ("class", "block")).Element("h2", words["refused.files"], true).Open("ul", ("class", "issue-list"));
            foreach (var refused in content.Model.Refused)
            {
                html.Open("li")
                    .Open("h3")
                    .Element("bdi", refused.Name, true)
                    .Close("h3")
                    .Element("p", refused.Reason)
                    .Element("p", refused.Remedy, false, ("class", "note"))
                    .Close("li");
            }

            html.Close("ul").Close("section").Line();
        }
    }
}
