using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>A document with its numbers marked, and the reading of the cited number below it.</summary>
internal static class SourcePage
{
    /// <param name="claim">The cited number; null for none.</param>
    /// <param name="part">The part of a long document, from 1; null for the part with the claim.</param>
    public static void Write(HtmlWriter html, DashboardWords words, SourceView view, string? claim, string? part)
    {
        var document = view.Document;
        var cited = view.Fact(claim);
        html.Open("h1", ("lang", "zh"), ("class", "source-title"))
            .Element("b", document.Letter, true)
            .Text(" ", true)
            .Element("bdi", document.Title.Length > 0 ? document.Title : document.Id, true)
            .Close("h1");
        html.Open("p", ("class", "lead"), ("lang", "zh"))
            .Element("bdi", string.Join(", ", new[] { document.Publisher, document.Published, document.Id }.OfType<string>()))
            .Close("p")
            .Line();
        if (claim is { Length: > 0 } && cited is null)
        {
            html.Element("p", words.Format("source.missing", claim), false, ("class", "empty"));
        }

        if (view.Ledger is { } ledger)
        {
            new SourceLines(html, words, view, ledger, cited).Write(
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null
            );
            return;
        }

        html.Element("p", words["source.gone"], false, ("class", "empty")).Line();
        html.Open("div", ("class", "text"), ("lang", "zh")).Line();
        foreach (var fact in view.Facts)
        {
            Sentence(html, words, fact, fact == cited);
        }

        html.Close("div").Line();
    }

    /// <summary>Writes the reading of a number.</summary>
    public static void Card(HtmlWriter html, DashboardWords words, StoredFact stored)
    {
        var fact = stored.Fact;
        var text = FactText.Of(fact, words.Language);
        var subject = SubjectLabel.Close(fact.Subject);
        var label = StoredClaims.LabelOf(stored, words.Digest).Text;
        html.Open("aside", ("class", "card"), ("id", "card"), ("lang", words.Tag), ("aria-label", words.Format("card.title", stored.Code)))
            .Open("div", ("class", "sum"));
        html.Element("span", text.Hedge, false, ("class", "hedge"))
            .Open("strong", ("lang", "zh"))
            .Text(text.Figure, bold: true)
            .Close("strong")
            .Element("span", stored.Code, false, ("class", "claim"))
            .Close("div")
            .Open("dl");
        foreach (
            var (term, told) in (ReadOnlySpan<(string, string)>)
                [
                    ("head.printed", fact.AsPrinted),
                    ("card.measures", label == subject ? label : label + " " + subject),
                    ("head.time", text.AsOf),
                    ("head.measure", words.Digest["measure." + fact.Measure] + words["comma"] + words["basis." + fact.Basis]),
                    ("head.status", words.Digest["status." + fact.Status] + words["comma"] + words.Kind(fact.Kind)),
                    ("head.section", stored.Section),
                    (
                        "head.reviewed",
                        Review.Of(fact) is { } review ? words.Digest.Format("review.by", review.By, review.On) : string.Empty
                    ),
                ]
        )
        {
            if (told.Length > 0)
            {
                html.Element("dt", words[term]).Open("dd", ("lang", "zh")).Element("bdi", told).Close("dd");
            }
        }

        html.Close("dl").Open("details").Element("summary", words["card.how"]).Open("ol");
        foreach (var step in fact.Trace)
        {
            html.Open("li", ("lang", "zh")).Element("bdi", step).Close("li");
        }

        html.Close("ol")
            .Close("details")
            .Element("a", words["card.review"], false, ("href", "/review?claim=" + Uri.EscapeDataString(stored.Code)))
            .Close("aside")
            .Line();
    }

    private static void Sentence(HtmlWriter html, DashboardWords words, StoredFact stored, bool isCited)
    {
        var fact = stored.Fact;
        var at = Math.Clamp(fact.Span.Start - fact.Sentence.Start, 0, stored.Quote.Length);
        var end = Math.Clamp(fact.Span.End - fact.Sentence.Start, at, stored.Quote.Length);
        html.Open("p", ("data-n", stored.Line.ToString(CultureInfo.InvariantCulture))).Text(stored.Quote[..at]);
        html.Element(
            "a",
            stored.Quote[at..end],
            true,
            ("class", isCited ? "m statistic cited" : "m statistic"),
            ("id", stored.Code),
            ("href", FactTable.AddressOf(stored.Letter, stored.Code))
        );
        html.Text(stored.Quote[end..]).Close("p").Line();
        if (isCited)
        {
            Card(html, words, stored);
        }
    }
}
