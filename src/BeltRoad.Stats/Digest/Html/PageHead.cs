namespace BeltRoad.Stats.Digest.Html;

/// <summary>The bar above all views: the title, the views, dark or light, the download.</summary>
internal static class PageHead
{
    private static readonly string[] views = ["digest", "charts", "sources", "checks"];

    public static void Write(PageContent content, HtmlWriter html)
    {
        var words = content.Words;
        html.Raw(Glyphs.Symbols).Line();
        html.Element("a", words["skip"], false, ("class", "skip"), ("href", "#main")).Line();
        html.Open("header", ("class", "top"));
        html.Element("a", content.Model.Cover.Title, true, ("class", "brand"), ("href", "#digest"));
        html.Open("button", ("type", "button"), ("class", "btn"), ("id", "swap")).Text(words["facts"]).Close("button");
        html.Open("button", ("type", "button"), ("class", "btn"), ("id", "menu"), ("aria-expanded", "false"), ("aria-controls", "views"))
            .Text(words["menu"])
            .Close("button");
        html.Open("nav", ("class", "views"), ("id", "views"), ("aria-label", words["nav"]));
        foreach (var view in views)
        {
            html.Element("a", words["view." + view], true, ("href", "#" + view));
        }

        html.Close("nav").Open("div", ("class", "tools"));
        html.Element("button", words["dark"], false, ("type", "button"), ("class", "btn"), ("id", "theme"));
        html.Element("button", words["csv"], false, ("type", "button"), ("class", "btn"), ("id", "csv"));
        html.Open("span", ("class", "vh"), ("role", "status"), ("id", "said")).Close("span");
        html.Close("div").Close("header").Line();
    }
}
