using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>What all pages have around them.</summary>
/// <param name="token">Without which no page can start a run.</param>
internal sealed class PageFrame(string token)
{
    private static readonly (string Address, string Name)[] views =
        [("/", "Overview"), ("/digest", "Digest"), ("/facts", "Facts"), ("/series", "Series"), ("/sources", "Sources"), ("/runs", "Runs"), ("/schedule", "Schedule")];

    /// <param name="view">The address of the view the page belongs to; empty for none.</param>
    public string Of(string title, string view, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n").Open("meta", ("name", "beltroad-token"), ("content", token)).Line();
        html.Element("title", title + " - beltroad").Line();
        html.Raw("<link rel=\"icon\" href=\"/assets/icon.svg\">\n<link rel=\"stylesheet\" href=\"/assets/style.css\">\n<script src=\"/assets/script.js\" defer></script>\n</head>\n<body class=\"dash\">\n");
        html.Raw(Glyphs.Symbols).Line();
        html.Element("a", "Skip to content", false, ("class", "skip"), ("href", "#main"));
        html.Open("header", ("class", "top")).Element("a", "beltroad", true, ("class", "brand"), ("href", "/")).Open("nav", ("class", "views"), ("aria-label", "Views"));
        foreach (var (address, name) in views)
        {
            html.Element("a", name, true, ("href", address), ("aria-current", address == view ? "page" : null));
        }

        html.Close("nav").Open("div", ("class", "tools")).Element("button", "Dark", false, ("type", "button"), ("class", "btn"), ("id", "theme")).Close("div").Close("header").Line();
        html.Open("main", ("id", "main"), ("class", "page"), ("tabindex", "-1")).Line();
        content(html);
        return html.Close("main").Raw("\n</body>\n</html>\n").ToString();
    }

    public static void Note(HtmlWriter html, string title, string note) =>
        html.Element("h1", title, true).Element("p", note, false, ("class", "empty fault")).Line();
}
