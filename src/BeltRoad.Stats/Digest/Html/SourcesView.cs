using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The third view: the documents with their numbers marked on the left, the facts on the right.</summary>
internal static class SourcesView
{
    /// <summary>Beyond so many documents the row of tabs becomes a list to choose from.</summary>
    private const int Tabs = 12;

    public static void Write(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Open("section", ("id", "sources"), ("class", "view"), ("aria-label", words["view.sources"]))
            .Open("div", ("class", "panes"))
            .Line();
        html.Open(
                "div",
                ("class", "pane source"),
                ("id", "source-pane"),
                ("role", "region"),
                ("tabindex", "0"),
                ("aria-label", words["source.text"])
            )
            .Line();
        html.Element("a", words["skip.facts"], false, ("class", "skip"), ("href", "#facts-pane"));
        Choice(content, html);
        var left = PageBudget.SourceText;
        var first = true;
        foreach (var (document, ledger) in content.ShownSources)
        {
            var whole = ledger.Document.Text.Length <= left;
            left -= whole ? ledger.Document.Text.Length : 0;
            Document(content, document, ledger, whole, first, html);
            first = false;
        }

        html.Close("div").Line();
        FactsPane.Write(content, html);
        html.Close("div").Close("section").Line();
    }

    private static void Choice(PageContent content, HtmlWriter html)
    {
        html.Open("nav", ("class", "docs"), ("aria-label", content.Words["documents"]));
        if (content.ShownSources.Count > Tabs)
        {
            html.Open("select", ("aria-label", content.Words["documents"]));
            foreach (var (document, _) in content.ShownSources)
            {
                html.Element("option", document.Letter + " " + document.ShortName, false, ("value", document.Letter));
            }

            html.Close("select");
        }
        else
        {
            var first = true;
            foreach (var (document, _) in content.ShownSources)
            {
                html.Open(
                    "a",
                    ("href", "#doc-" + document.Letter),
                    ("aria-current", first ? "true" : null),
                    ("aria-label", document.Letter + " " + document.ShortName)
                );
                html.Element("b", document.Letter, true).Open("span").Text(document.ShortName).Close("span").Close("a");
                first = false;
            }
        }

        html.Close("nav").Line();
    }

    private static void Document(PageContent content, DigestDocument document, Ledger ledger, bool whole, bool first, HtmlWriter html)
    {
        var words = content.Words;
        html.Open(
                "article",
                ("class", first ? "doc shown" : "doc"),
                ("id", "doc-" + document.Letter),
                ("aria-label", document.Letter + " " + document.ShortName)
            )
            .Line();
        html.Open("h2", ("lang", "zh")).Element("bdi", document.Title, true).Close("h2");
        var known = new[] { document.Name, document.Publisher }.Where(part => part.Length > 0).ToList();
        var name = known.Count > 0 ? string.Join(words["comma"], known) : document.Id;
        html.Open("p", ("class", "about"))
            .Element("bdi", words.Format("about", name, document.Totals.Seen, document.Totals.Statistics))
            .Close("p")
            .Line();
        Legend(content, document, html);
        html.Open("div", ("class", "text"), ("lang", "zh")).Line();
        var text = new SourceText(content, document, ledger, html);
        if (whole)
        {
            text.WriteWhole();
        }
        else
        {
            var note = text.HasCited ? "source.cut" : "source.none";
            html.Element("p", words.Format(note, PageBudget.SourceText), false, ("class", "gap"), ("lang", words.Tag)).Line();
            text.WriteSentences();
        }

        html.Close("div").Close("article").Line();
    }

    private static void Legend(PageContent content, DigestDocument document, HtmlWriter html)
    {
        var words = content.Words;
        html.Open("div", ("class", "legend"), ("role", "group"), ("aria-label", words["classes"]));
        var classes = DigestView.Classes(document.Totals).Where(part => part.Count > 0).ToList();
        foreach (var (name, count) in classes)
        {
            html.Open(
                "button",
                ("type", "button"),
                ("class", IsRare(name) ? "rare" : null),
                ("data-class", name),
                ("aria-pressed", "true")
            );
            html.Element("span", words["class." + name], true, ("class", "m " + name)).Text(" " + Words.Thousands(count)).Close("button");
        }

        if (classes.Any(part => IsRare(part.Class)))
        {
            html.Element(
                "button",
                words.Format("classes.all", classes.Count),
                false,
                ("type", "button"),
                ("class", "more"),
                ("aria-expanded", "false")
            );
        }

        html.Close("div").Line();
    }

    /// <summary>Classes that a phone shows only on demand.</summary>
    private static bool IsRare(string name) => name is not ("statistic" or "date" or "name");
}
