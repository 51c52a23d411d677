using System.Globalization;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The fact table. Search, filters, order and page stand in the address.</summary>
internal static class FactsPage
{
    private const int PageSize = 50;

    public static void Write(HtmlWriter html, Snapshot snapshot, FactsQuery query)
    {
        var found = query.Find(snapshot);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Min(query.Page, pages);
        html.Element("h1", "Facts", true);
        html.Element("p", string.Create(CultureInfo.InvariantCulture, $"{found.Count:N0} of {snapshot.Facts.Count:N0} statistics of the last good run"), false, ("class", "lead"), ("id", "count"), ("role", "status")).Line();
        Form(html, snapshot, query);
        if (found.Count == 0)
        {
            html.Element("p", snapshot.Facts.Count == 0 ? "There are no facts yet: start a run on the overview." : "No fact is like that. Take a filter away or search for fewer words.", false, ("class", "empty"));
            return;
        }

        html.Open("p", ("class", "actions")).Element("a", "Download these as CSV", false, ("class", "btn"), ("href", query.Address("/facts.csv")), ("download", "facts.csv")).Close("p").Line();
        FactTable.Write(html, [.. found.Skip((page - 1) * PageSize).Take(PageSize)], query);
        Pages(html, query, page, pages);
    }

    private static void Form(HtmlWriter html, Snapshot snapshot, FactsQuery query)
    {
        html.Open("form", ("action", "/facts"), ("method", "get"), ("class", "asked"), ("role", "search"));
        html.Open("label").Text("Search").Open("input", ("type", "search"), ("name", "q"), ("value", query.Search), ("spellcheck", "false")).Close("label");
        Choice(html, "kind", "Kind", Terms.All<Kind>(), query.Kind);
        Choice(html, "status", "Status", Terms.All<Status>(), query.Status);
        Choice(html, "measure", "Measure", Terms.All<Measure>(), query.Measure);
        Choice(html, "document", "Document", snapshot.Documents.Select(document => document.Letter), query.Document);
        if (query.Sort.Length > 0)
        {
            html.Open("input", ("type", "hidden"), ("name", "sort"), ("value", query.Sort));
        }

        html.Element("button", "Show", true, ("type", "submit"), ("class", "btn main")).Element("a", "Clear", false, ("href", "/facts"), ("class", "btn")).Close("form").Line();
    }

    private static void Choice(HtmlWriter html, string name, string label, IEnumerable<string> values, string chosen)
    {
        html.Open("label").Text(label).Open("select", ("name", name)).Element("option", "all", false, ("value", string.Empty));
        foreach (var value in values)
        {
            html.Element("option", value.Replace('_', ' '), false, ("value", value), ("selected", value == chosen ? string.Empty : null));
        }

        html.Close("select").Close("label");
    }

    private static void Pages(HtmlWriter html, FactsQuery query, int page, int pages)
    {
        if (pages == 1)
        {
            return;
        }

        html.Open("nav", ("class", "actions pages"), ("aria-label", "Pages"));
        if (page > 1)
        {
            html.Element("a", "Previous", false, ("class", "btn"), ("rel", "prev"), ("href", query.Address("/facts", page - 1)));
        }

        html.Element("span", string.Create(CultureInfo.InvariantCulture, $"page {page} of {pages}"));
        if (page < pages)
        {
            html.Element("a", "Next", false, ("class", "btn"), ("rel", "next"), ("href", query.Address("/facts", page + 1)));
        }

        html.Close("nav").Line();
    }
}
