using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The first view: what was read, the figures that matter, what changed, what the issue holds.</summary>
internal static class DigestView
{
    private static readonly (MentionClass Class, Func<LedgerTotals, int> Count)[] strip =
    [
        (MentionClass.Statistic, totals => totals.Statistics),
        (MentionClass.Date, totals => totals.Dates),
        (MentionClass.Enumeration, totals => totals.Enumerations),
        (MentionClass.Idiom, totals => totals.Idioms),
        (MentionClass.Name, totals => totals.Names),
        (MentionClass.Ordinal, totals => totals.Ordinals),
        (MentionClass.Refused, totals => totals.Refused),
    ];

    /// <summary>Charts shown small on this view: the first of so many sections.</summary>
    private const int MostPreviews = 3;

    public static void Write(PageContent content, ChartPictures pictures, HtmlWriter html)
    {
        var (model, words) = (content.Model, content.Words);
        html.Open("section", ("id", "digest"), ("class", "view"), ("aria-labelledby", "digest-title"))
            .Open("div", ("class", "page"))
            .Line();
        html.Open("header", ("class", "cover"));
        html.Element("h1", content.Model.Cover.Title, true, ("id", "digest-title"));
        html.Element("p", words.Format("issue", model.Issue, content.Date), false, ("class", "issue"));
        html.Element("p", model.Cover.Intro, false, ("class", "lead"));
        html.Close("header").Line();
        Stale(content, html);
        Read(content, html);
        Figures(content, html);
        html.Open("div", ("class", model.Changes is null ? "split plain" : "split"));
        ChangesBox.Write(content, html);
        Contents(content, html);
        html.Close("div").Line();
        Previews(content, pictures, html);
        DocumentTable.Write(content, html);
        html.Close("div").Close("section").Line();
    }

    /// <summary>Corrections that were not applied stand before all else.</summary>
    private static void Stale(PageContent content, HtmlWriter html)
    {
        var stale = content.Model.StaleCorrections;
        if (stale.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "stale"), ("role", "alert")).Open("h2").Raw(Glyphs.Of(Series.Checks.CheckResult.Fail));
        html.Text(stale.Count == 1 ? content.Words["stale.one"] : content.Words.Format("stale.many", stale.Count), bold: true)
            .Close("h2")
            .Open("ul");
        foreach (var one in stale)
        {
            html.Element("li", one);
        }

        html.Close("ul").Close("section").Line();
    }

    /// <summary>The classes of the ledger, in its order, with their counts.</summary>
    public static IEnumerable<(string Class, int Count)> Classes(LedgerTotals totals) =>
        strip.Select(part => (NameOf(part.Class), part.Count(totals)));

    public static string NameOf(MentionClass @class) =>
        @class switch
        {
            MentionClass.Statistic => "statistic",
            MentionClass.Date => "date",
            MentionClass.Enumeration => "enumeration",
            MentionClass.Idiom => "idiom",
            MentionClass.Name => "name",
            MentionClass.Ordinal => "ordinal",
            _ => "refused",
        };

    private static void Read(PageContent content, HtmlWriter html)
    {
        var (totals, words) = (content.Model.Totals, content.Words);
        html.Open("section", ("class", "block")).Element("h2", words["read"], true).Open("dl", ("class", "counts"));
        Counted(html, "read.documents", content.Model.Documents.Count);
        Counted(html, "read.seen", totals.Seen);
        Counted(html, "read.statistics", totals.Statistics);
        Counted(html, "read.refused", totals.Refused);
        html.Close("dl")
            .Element(
                "p",
                words.Format("read.reviewed", Words.Thousands(content.Model.Reviewed), Words.Thousands(totals.Statistics)),
                false,
                ("class", "note")
            );
        Strip(content, html);
        html.Close("section").Line();

        void Counted(HtmlWriter to, string word, int count) =>
            to.Open("div", ("class", word == "read.statistics" ? "main" : null))
                .Element("dt", words[word])
                .Element("dd", Words.Thousands(count), true)
                .Close("div");
    }

    private static void Strip(PageContent content, HtmlWriter html)
    {
        var (totals, words) = (content.Model.Totals, content.Words);
        var parts = Classes(totals).Where(part => part.Count > 0).ToList();
        var told = string.Join(words["comma"], parts.Select(part => words["class." + part.Class] + " " + Words.Thousands(part.Count)));
        html.Open(
            "svg",
            ("class", "ledger"),
            ("viewBox", "0 0 1000 18"),
            ("preserveAspectRatio", "none"),
            ("role", "img"),
            ("aria-label", words.Format("read.strip", told))
        );
        html.Raw(
            "<defs><pattern id=\"held\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect class=\"hatch-ground\" "
                + "width=\"5\" height=\"5\"/><path class=\"hatch-line\" d=\"M-1 6L6 -1M-1 1L1 -1M4 6L6 4\"/></pattern></defs>"
        );
        var at = 0m;
        foreach (var (name, count) in parts)
        {
            var width = 1000m * count / totals.Seen;
            html.Raw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{name}\"{(name == "refused" ? " fill=\"url(#held)\"" : string.Empty)} x=\"{at:0.##}\" "
                        + $"width=\"{Math.Max(1m, width - 1.5m):0.##}\" height=\"18\"/>"
                )
            );
            at += width;
        }

        html.Close("svg").Open("ul", ("class", "key"));
        foreach (var (name, count) in parts)
        {
            html.Raw(
                $"<li><svg class=\"swatch {name}\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">"
                    + $"<rect{(name == "refused" ? " fill=\"url(#held)\"" : string.Empty)} width=\"12\" height=\"12\"/></svg>"
            );
            html.Text(words["class." + name] + " ").Element("b", Words.Thousands(count), true).Close("li");
        }

        html.Close("ul");
    }

    private static void Figures(PageContent content, HtmlWriter html)
    {
        if (content.Model.KeyFigures.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block")).Open("div", ("class", "titled"));
        html.Element("h2", content.Words["figures"], true).Element("p", content.Words["figures.note"]).Close("div");
        html.Open("ul", ("class", "figures"));
        foreach (var figure in content.Model.KeyFigures)
        {
            var text = figure.Figure;
            html.Open("li").Open("a", ("class", "figure"), ("href", content.LinkTo(figure.Claim)));
            html.Element("span", figure.Label, false, ("class", "what"));
            html.Open("span", ("class", text.Full.Length > 14 ? "num long" : "num"));
            Small(text.Prefix);
            html.Text(text.Number, bold: true);
            Small(
                text.Scale is "%" ? text.Scale
                : text.Scale.Length > 0 ? text.Space + text.Scale
                : string.Empty
            );
            Small(text.Unit.Length > 0 ? text.Space + text.Unit : string.Empty);
            html.Close("span");
            html.Open("span", ("class", "how")).Raw(Glyphs.Of(figure.Modifier)).Text(figure.Hedge).Close("span");
            html.Element("span", figure.AsOf, false, ("class", "when")).Element("span", figure.Claim, false, ("class", "claim"));
            if (figure.Contested.Length > 0)
            {
                html.Open("span", ("class", "contested"))
                    .Raw(Glyphs.Of(Series.Checks.CheckResult.Fail))
                    .Text(figure.Contested)
                    .Close("span");
            }

            html.Close("a").Close("li").Line();
        }

        html.Close("ul").Close("section").Line();

        void Small(string part)
        {
            if (part.Length > 0)
            {
                html.Element("small", part, true, ("class", part is "%" ? "percent" : null));
            }
        }
    }

    private static void Previews(PageContent content, ChartPictures pictures, HtmlWriter html)
    {
        var charts = content
            .Model.Sections.Select(section => section.Charts.FirstOrDefault(ChartPictures.FitsPhone))
            .OfType<ChartSpec>()
            .Take(MostPreviews)
            .ToList();
        if (charts.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "block")).Open("div", ("class", "titled")).Element("h2", content.Words["charts"], true);
        html.Open("p")
            .Element("a", content.Words.Format("charts.all", content.Model.Charts.Count()), false, ("href", "#charts"))
            .Close("p")
            .Close("div");
        html.Open("div", ("class", "previews")).Line();
        foreach (var chart in charts)
        {
            pictures.WritePreview(chart, html);
        }

        html.Close("div").Close("section").Line();
    }

    private static void Contents(PageContent content, HtmlWriter html)
    {
        html.Open("section", ("class", "contents")).Element("h2", content.Words["contents"], true).Open("ul", ("class", "content-list"));
        foreach (var section in content.Model.Sections)
        {
            html.Open("li")
                .Element("a", section.Title, true, ("href", "#section-" + section.Id))
                .Element("span", section.Finding)
                .Close("li");
        }

        html.Open("li").Element("a", content.Words["view.sources"], true, ("href", "#sources"));
        html.Element("span", content.Words["source.text"]).Close("li");
        html.Close("ul").Close("section");
    }
}
