using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What all pages have around them.</summary>
/// <param name="token">Without which no page can start a run.</param>
internal sealed class PageFrame(string token)
{
    private static readonly (string Address, string Word)[] views =
        [("/", "view.overview"), ("/digest", "view.digest"), ("/facts", "view.facts"), ("/series", "view.series"), ("/sources", "view.sources"), ("/runs", "view.runs"), ("/schedule", "view.schedule")];

    /// <param name="view">The address of the view the page belongs to; empty for none.</param>
    /// <param name="other">The address of the same page in the other language.</param>
    public string Of(DashboardWords words, string title, string view, string other, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n<html lang=\"").Raw(words.Tag).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n").Open("meta", ("name", "beltroad-token"), ("content", token)).Line();
        html.Element("title", title + " - beltroad").Line();
        html.Raw("<link rel=\"icon\" href=\"/assets/icon.svg\">\n<link rel=\"stylesheet\" href=\"/assets/style.css\">\n<script src=\"/assets/script.js\" defer></script>\n</head>\n<body class=\"dash\">\n");
        html.Raw(Glyphs.Symbols).Line();
        html.Element("a", words["skip"], false, ("class", "skip"), ("href", "#main"));
        html.Open("header", ("class", "top")).Element("a", "beltroad", true, ("class", "brand"), ("href", "/")).Open("nav", ("class", "views"), ("aria-label", words["views"]));
        foreach (var (address, word) in views)
        {
            html.Element("a", words[word], true, ("href", address), ("aria-current", address == view ? "page" : null));
        }

        html.Close("nav").Open("div", ("class", "tools"));
        html.Element("a", words["language.other"], false, ("class", "btn"), ("id", "language"), ("href", other), ("hreflang", words.Other.Tag), ("lang", words.Other.Tag));
        html.Element("button", words["dark"], false, ("type", "button"), ("class", "btn"), ("id", "theme"), ("data-dark", words["dark"]), ("data-light", words["light"])).Close("div").Close("header").Line();
        html.Open("main", ("id", "main"), ("class", "page"), ("tabindex", "-1")).Line();
        content(html);
        return html.Close("main").Raw("\n</body>\n</html>\n").ToString();
    }

    public static void Note(HtmlWriter html, string title, string note) =>
        html.Element("h1", title, true).Element("p", note, false, ("class", "empty fault")).Line();
}
