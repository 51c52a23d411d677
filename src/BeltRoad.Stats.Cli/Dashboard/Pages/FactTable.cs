using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>Facts as rows, each with a claim code that links to its sentence.</summary>
internal static class FactTable
{
    private static readonly (string Sort, string Word, string? Class)[] columns =
    [
        ("claim", "head.claim", null),
        ("subject", "head.subject", null),
        ("value", "head.value", "r"),
        ("time", "head.time", null),
        ("", "head.measure", null),
        ("", "head.status", null),
        ("", "head.kind", null),
    ];

    /// <summary>The address of the source view that shows the claim's sentence.</summary>
    public static string AddressOf(string letter, string claim) => $"/source/{letter}?claim={Uri.EscapeDataString(claim)}#{claim}";

    /// <param name="query">The query whose order the column headers change.</param>
    public static void Write(HtmlWriter html, DashboardWords words, IReadOnlyList<StoredFact> facts, FactsQuery query)
    {
        html.Open("div", ("class", "wide-table")).Open("table", ("class", "grid rows")).Open("thead").Open("tr");
        foreach (var (sort, word, @class) in columns)
        {
            Head(html, sort, words[word], @class, query);
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var shown in facts)
        {
            Row(html, words, shown);
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    private static void Head(HtmlWriter html, string sort, string name, string? @class, FactsQuery query)
    {
        if (sort.Length == 0)
        {
            html.Element("th", name, false, ("scope", "col"), ("class", @class));
            return;
        }

        var now = query.Sort.Length == 0 ? "claim" : query.Sort;
        var order =
            now == sort ? "ascending"
            : now == "-" + sort ? "descending"
            : null;
        html.Open("th", ("scope", "col"), ("class", @class), ("aria-sort", order));
        html.Element("a", name, false, ("href", query.Address("/facts", now == sort ? "-" + sort : sort))).Close("th");
    }

    /// <summary>Writes what is measured: its name, followed by the source's own words if the name is in another language.</summary>
    public static void Subject(HtmlWriter html, DashboardWords words, SubjectLabel label, string subject)
    {
        if (label.Text != subject)
        {
            html.Element("span", label.Text, false, ("lang", words.Tag)).Text(" ");
        }

        html.Element("bdi", subject, false, ("lang", "zh"), ("class", label.Text == subject ? null : "own"));
    }

    private static void Row(HtmlWriter html, DashboardWords words, StoredFact stored)
    {
        var fact = stored.Fact;
        var text = FactText.Of(fact, words.Language);
        html.Open("tr")
            .Open("td")
            .Element("a", stored.Code, false, ("class", "claim"), ("href", AddressOf(stored.Letter, stored.Code)))
            .Close("td");
        html.Open("td", ("class", "what"));
        if (Review.Of(fact) is { } review)
        {
            html.Element("span", "\u2713", true, ("class", "confirmed"), ("title", words.Digest.Format("review.by", review.By, review.On)))
                .Text(" ");
        }

        Subject(html, words, StoredClaims.LabelOf(stored, words.Digest), SubjectLabel.Close(fact.Subject));
        html.Close("td");
        html.Open("td", ("class", "r value"))
            .Element("span", text.Hedge.Length > 0 ? text.Hedge + " " : string.Empty, false, ("class", "hedge"))
            .Open("b", ("lang", "zh"))
            .Text(text.Figure, bold: true)
            .Close("b")
            .Close("td");
        html.Element("td", text.AsOf, false, ("class", fact.Time is null ? "none" : null));
        html.Element("td", words.Digest["measure." + fact.Measure])
            .Open("td", ("class", "status"))
            .Raw(Glyphs.Of(fact.Status))
            .Text(" " + words.Digest["status." + fact.Status])
            .Close("td");
        html.Element("td", words.Kind(fact.Kind)).Close("tr").Line();
    }
}
