using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The fact table. Search, filters, order and page are part of the address.</summary>
internal static class FactsPage
{
    private const int ShortTitle = 16;

    /// <param name="view">Null if there is no good run yet.</param>
    /// <param name="answer">What the documents say if the search is taken as a question; null for none.</param>
    public static void Write(HtmlWriter html, DashboardWords words, FactsView? view, FactsQuery query, Answer? answer)
    {
        var page = view?.Page ?? new FactPage([], null, null, 0, 0);
        html.Element("h1", words["view.facts"], true);
        html.Element(
                "p",
                page.Count is { } count ? words.Format("facts.lead", count, page.Total) : words.Format("facts.many", page.Total),
                false,
                ("class", "lead"),
                ("id", "count"),
                ("role", "status")
            )
            .Line();
        Form(html, words, view?.Documents, query);
        if (answer is not null)
        {
            AnswerBox.Write(html, words, answer);
        }

        if (!page.IsOrdered)
        {
            html.Element("p", words["facts.unordered"], false, ("class", "note"), ("id", "unordered"));
        }

        if (page.Facts.Count == 0 && page.LookedAt is null)
        {
            html.Element(
                "p",
                words[
                    page.Total == 0 ? "facts.none"
                    : page.Previous is null ? "facts.nothing"
                    : "facts.end"
                ],
                false,
                ("class", "empty")
            );
        }
        else
        {
            html.Open("p", ("class", "actions"))
                .Element("a", words["facts.csv"], false, ("class", "btn"), ("href", query.Address("/facts.csv")), ("download", "facts.csv"))
                .Close("p")
                .Line();
            FactTable.Write(html, words, page.Facts, query);
        }

        if (page.LookedAt is { } looked)
        {
            html.Element("p", words.Format("facts.looked", looked), false, ("class", "note"), ("id", "looked"));
        }

        Pages(html, words, query, page);
    }

    /// <param name="documents">The documents to choose from; null for a text field for the letter.</param>
    private static void Form(HtmlWriter html, DashboardWords words, IReadOnlyList<StoredDocument>? documents, FactsQuery query)
    {
        html.Open("form", ("action", "/facts"), ("method", "get"), ("class", "asked"), ("role", "search"));
        html.Open("label")
            .Text(words["facts.search"])
            .Open("input", ("type", "search"), ("name", "q"), ("value", query.Search), ("spellcheck", "false"))
            .Close("label");
        Choice(html, words, "kind", Enum.GetValues<Kind>().Select(kind => (EnumNames.Name(kind), words.Kind(kind))), query.Kind);
        Choice(
            html,
            words,
            "status",
            Enum.GetValues<Status>().Select(status => (EnumNames.Name(status), words.Digest["status." + status])),
            query.Status
        );
        Choice(
            html,
            words,
            "measure",
            Enum.GetValues<Measure>().Select(measure => (EnumNames.Name(measure), words.Digest["measure." + measure])),
            query.Measure
        );
        if (documents is not null)
        {
            Choice(
                html,
                words,
                "document",
                documents.Select(document => (document.Letter, document.Letter + " " + Short(document.Title))),
                query.Document
            );
        }
        else
        {
            html.Open("label")
                .Text(words["head.document"])
                .Open("input", ("type", "text"), ("name", "document"), ("value", query.Document), ("size", "6"), ("spellcheck", "false"))
                .Close("label");
        }

        if (query.Sort.Length > 0)
        {
            html.Open("input", ("type", "hidden"), ("name", "sort"), ("value", query.Sort));
        }

        html.Element("button", words["facts.show"], true, ("type", "submit"), ("class", "btn main"))
            .Element("a", words["facts.clear"], false, ("href", "/facts"), ("class", "btn"))
            .Close("form")
            .Line();
    }

    internal static string Short(string title) => title.Length <= ShortTitle ? title : title[..ShortTitle] + "\u2026";

    /// <summary>Writes a list to choose from, of which the first entry does not filter.</summary>
    internal static void Choice(
        HtmlWriter html,
        DashboardWords words,
        string name,
        IEnumerable<(string Value, string Word)> values,
        string chosen
    )
    {
        html.Open("label")
            .Text(words["head." + name])
            .Open("select", ("name", name))
            .Element("option", words["facts.all"], false, ("value", string.Empty));
        foreach (var (value, word) in values)
        {
            html.Element("option", word, false, ("value", value), ("selected", value == chosen ? string.Empty : null));
        }

        html.Close("select").Close("label");
    }

    private static void Pages(HtmlWriter html, DashboardWords words, FactsQuery query, FactPage page)
    {
        if (page.Previous is null && page.Next is null)
        {
            return;
        }

        var number = page.Previous is null ? 1 : Math.Max(2, query.Page);
        html.Open("nav", ("class", "actions pages"), ("aria-label", words["facts.pages"]));
        if (page.Previous is { } previous)
        {
            html.Element(
                "a",
                words["page.previous"],
                false,
                ("class", "btn"),
                ("rel", "prev"),
                ("href", query.Turned("before", previous, number - 1))
            );
        }

        if (page.Count is { } count && (count + DashboardQueries.FactsOfPage - 1) / DashboardQueries.FactsOfPage is var pages)
        {
            html.Element("span", words.Format("page.of", page.Next is null ? pages : Math.Min(number, pages), pages));
        }

        if (page.Next is { } next)
        {
            html.Element(
                "a",
                words["page.next"],
                false,
                ("class", "btn"),
                ("rel", "next"),
                ("href", query.Turned("after", next, number + 1))
            );
        }

        html.Close("nav").Line();
    }
}
