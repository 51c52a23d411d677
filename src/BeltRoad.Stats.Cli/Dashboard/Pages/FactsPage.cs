using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The fact table. Search, filters, order and page stand in the address.</summary>
internal static class FactsPage
{
    private const int PageSize = 50;
    private const int ShortTitle = 16;

    public static void Write(HtmlWriter html, DashboardWords words, Snapshot snapshot, FactsQuery query)
    {
        var found = query.Find(snapshot);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Min(query.Page, pages);
        html.Element("h1", words["view.facts"], true);
        html.Element("p", words.Format("facts.lead", found.Count, snapshot.Facts.Count), false, ("class", "lead"), ("id", "count"), ("role", "status")).Line();
        Form(html, words, snapshot, query);
        if (found.Count == 0)
        {
            html.Element("p", words[snapshot.Facts.Count == 0 ? "facts.none" : "facts.nothing"], false, ("class", "empty"));
            return;
        }

        html.Open("p", ("class", "actions")).Element("a", words["facts.csv"], false, ("class", "btn"), ("href", query.Address("/facts.csv")), ("download", "facts.csv")).Close("p").Line();
        FactTable.Write(html, words, snapshot, [.. found.Skip((page - 1) * PageSize).Take(PageSize)], query);
        Pages(html, words, query, page, pages);
    }

    private static void Form(HtmlWriter html, DashboardWords words, Snapshot snapshot, FactsQuery query)
    {
        html.Open("form", ("action", "/facts"), ("method", "get"), ("class", "asked"), ("role", "search"));
        html.Open("label").Text(words["facts.search"]).Open("input", ("type", "search"), ("name", "q"), ("value", query.Search), ("spellcheck", "false")).Close("label");
        Choice(html, words, "kind", Enum.GetValues<Kind>().Select(kind => (Terms.Name(kind), words.Kind(kind))), query.Kind);
        Choice(html, words, "status", Enum.GetValues<Status>().Select(status => (Terms.Name(status), words.Digest["status." + status])), query.Status);
        Choice(html, words, "measure", Enum.GetValues<Measure>().Select(measure => (Terms.Name(measure), words.Digest["measure." + measure])), query.Measure);
        Choice(html, words, "document", snapshot.Documents.Select(document => (document.Letter, document.Letter + " " + Short(document.Title))), query.Document);
        if (query.Sort.Length > 0)
        {
            html.Open("input", ("type", "hidden"), ("name", "sort"), ("value", query.Sort));
        }

        html.Element("button", words["facts.show"], true, ("type", "submit"), ("class", "btn main")).Element("a", words["facts.clear"], false, ("href", "/facts"), ("class", "btn")).Close("form").Line();
    }

    private static string Short(string title) => title.Length <= ShortTitle ? title : title[..ShortTitle] + "\u2026";

    private static void Choice(HtmlWriter html, DashboardWords words, string name, IEnumerable<(string Value, string Word)> values, string chosen)
    {
        html.Open("label").Text(words["head." + name]).Open("select", ("name", name)).Element("option", words["facts.all"], false, ("value", string.Empty));
        foreach (var (value, word) in values)
        {
            html.Element("option", word, false, ("value", value), ("selected", value == chosen ? string.Empty : null));
        }

        html.Close("select").Close("label");
    }

    private static void Pages(HtmlWriter html, DashboardWords words, FactsQuery query, int page, int pages)
    {
        if (pages == 1)
        {
            return;
        }

        html.Open("nav", ("class", "actions pages"), ("aria-label", words["facts.pages"]));
        if (page > 1)
        {
            html.Element("a", words["page.previous"], false, ("class", "btn"), ("rel", "prev"), ("href", query.Address("/facts", page - 1)));
        }

        html.Element("span", words.Format("page.of", page, pages));
        if (page < pages)
        {
            html.Element("a", words["page.next"], false, ("class", "btn"), ("rel", "next"), ("href", query.Address("/facts", page + 1)));
        }

        html.Close("nav").Line();
    }
}
