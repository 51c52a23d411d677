using BeltRoad.Stats.Digest.Html;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>The frame of all pages.</summary>
/// <param name="token">The token without which no page can start a run.</param>
internal sealed class PageFrame(string token, ReportDesks desks)
{
    private static readonly (string Address, string Word)[] views =
    [
        ("/", "view.overview"),
        ("/digest", "view.digest"),
        ("/facts", "view.facts"),
        ("/review", "view.review"),
        ("/series", "view.series"),
        ("/sources", "view.sources"),
        ("/runs", "view.runs"),
        ("/schedule", "view.schedule"),
    ];

    /// <param name="view">The address of the view the page belongs to; empty for none.</param>
    public string Of(Visit visit, string title, string view, Action<HtmlWriter> content)
    {
        var words = visit.Words;
        var html = new HtmlWriter { Root = visit.Report.Root };
        html.Raw("<!doctype html>\n")
            .Open("html", ("lang", words.Tag), ("data-root", visit.Report.Root.Length > 0 ? visit.Report.Root : null))
            .Raw("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Open("meta", ("name", "beltroad-token"), ("content", token))
            .Line();
        html.Element("title", title + (visit.Report.Name.Length > 0 ? " - " + visit.Report.Name : string.Empty) + " - beltroad").Line();
        html.Raw(
            "<link rel=\"icon\" href=\"/assets/icon.svg\">\n<link rel=\"stylesheet\" href=\"/assets/style.css\">\n<script "
                + "src=\"/assets/script.js\" defer></script>\n</head>\n<body class=\"dash\">\n"
        );
        html.Raw(Glyphs.Symbols).Line();
        html.Element("a", words["skip"], false, ("class", "skip"), ("href", "#main"));
        html.Open("header", ("class", "top"))
            .Open("div", ("class", "home"))
            .Element("a", "beltroad", true, ("class", "brand"), ("href", "/"));
        Chooser(html, visit, view);
        html.Close("div").Open("nav", ("class", "views"), ("aria-label", words["views"]));
        foreach (var (address, word) in views)
        {
            html.Element("a", words[word], true, ("href", address), ("aria-current", address == view ? "page" : null));
        }

        html.Close("nav").Open("div", ("class", "tools"));
        html.Element(
            "a",
            words["language.other"],
            false,
            ("class", "btn"),
            ("id", "language"),
            ("href", RequestLanguage.Address(visit.Request, words.Other)),
            ("hreflang", words.Other.Tag),
            ("lang", words.Other.Tag)
        );
        html.Element(
                "button",
                words["dark"],
                false,
                ("type", "button"),
                ("class", "btn"),
                ("id", "theme"),
                ("data-dark", words["dark"]),
                ("data-light", words["light"])
            )
            .Close("div")
            .Close("header")
            .Line();
        html.Open("main", ("id", "main"), ("class", "page"), ("tabindex", "-1")).Line();
        content(html);
        return html.Close("main").Raw("\n</body>\n</html>\n").ToString();
    }

    /// <summary>Writes the list of reports, each linked to the view that is open.</summary>
    private void Chooser(HtmlWriter html, Visit visit, string view)
    {
        if (desks.Digests.Count == 0)
        {
            return;
        }

        html.Open("details", ("class", "chooser"), ("id", "chooser"))
            .Open("summary", ("id", "choose"), ("title", visit.Words["chooser"]))
            .Element("bdi", visit.Report.Title)
            .Close("summary")
            .Open("ul");
        html.Root = string.Empty;
        foreach (var desk in desks.Choices(visit.Report))
        {
            html.Open("li")
                .Open("a", ("href", desk.Root + (view.Length > 0 ? view : "/")), ("aria-current", desk == visit.Report ? "true" : null))
                .Element("bdi", desk.Title);
            if (!desk.HasReport)
            {
                html.Element("small", visit.Words["overview.none"]);
            }

            html.Close("a").Close("li");
        }

        html.Root = visit.Report.Root;
        html.Close("ul").Close("details");
    }

    public static void Note(HtmlWriter html, string title, string note) =>
        html.Element("h1", title, true).Element("p", note, false, ("class", "empty fault")).Line();
}
