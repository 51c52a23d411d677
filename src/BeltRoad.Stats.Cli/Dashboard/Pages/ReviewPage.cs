using BeltRoad.Stats.Cli.Dashboard.Reviewing;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Dashboard.Pages;

/// <summary>
/// The desk: the queue's filters, the figure to decide, and what was decided lately. The script replaces the part below the filters.
/// </summary>
internal static class ReviewPage
{
    private const int Lately = 8;

    /// <param name="state">Null if there is no good run yet.</param>
    /// <param name="reviewer">The name proposed to who reviews.</param>
    /// <param name="claim">The figure to begin with; empty for the first of the queue.</param>
    public static void Write(HtmlWriter html, DashboardWords words, ReviewState? state, ReviewFilter filter, string reviewer, string claim)
    {
        html.Element("h1", words["view.review"], true);
        if (state is null)
        {
            html.Element("p", words["facts.none"], false, ("class", "empty"));
            return;
        }

        html.Element("p", words["review.lead"], false, ("class", "lead"));
        if (state.Total > state.Facts.Count)
        {
            html.Element("p", words.Format("review.most", state.Facts.Count, state.Total), false, ("class", "note"));
        }

        Form(html, words, state, filter);
        html.Open("div", ("class", "who"))
            .Open("label")
            .Text(words["review.by"])
            .Open("input", ("id", "by"), ("type", "text"), ("maxlength", "80"), ("data-default", reviewer), ("autocomplete", "name"))
            .Close("label")
            .Open("label", ("class", "reason"))
            .Text(words["review.why"])
            .Open("input", ("id", "why"), ("type", "text"), ("maxlength", "300"), ("autocomplete", "off"))
            .Close("label")
            .Close("div");
        html.Element(
            "p",
            string.Empty,
            false,
            ("id", "review-note"),
            ("class", "fault"),
            ("role", "status"),
            ("data-who", words["review.who"]),
            ("data-lost", words["review.lost"]),
            ("data-mark", words["review.mark"]),
            ("data-staged", words["review.staged"]),
            ("data-nothing", words["review.nothing"])
        );
        html.Raw("<noscript>").Element("p", words["review.noscript"], false, ("class", "note")).Raw("</noscript>");
        html.Open("div", ("id", "desk"), ("data-query", filter.Address));
        Desk(html, words, state, filter, state.Find(claim) ?? state.Next(filter, string.Empty), string.Empty);
        html.Close("div").Line();
        html.Open("details", ("class", "keys")).Element("summary", words["review.keys"]).Open("dl");
        foreach (
            var (keys, id) in (ReadOnlySpan<(string, string)>)
                [
                    ("a", "accept"),
                    ("1-9 c h i o", "field"),
                    ("\u21E7", "stage"),
                    ("5", "subject"),
                    ("x", "refuse"),
                    ("s", "skip"),
                    ("u", "undo"),
                    ("w", "reason"),
                    ("v", "source"),
                ]
        )
        {
            html.Open("dt").Element("kbd", keys).Close("dt").Element("dd", words["review.key." + id]);
        }

        html.Close("dl").Close("details").Open("script", ("src", "/assets/review.js"), ("defer", string.Empty)).Close("script").Line();
    }

    /// <summary>Writes what changes with each decision.</summary>
    /// <param name="after">The claim after which the figure was looked for; empty for the first.</param>
    public static void Desk(HtmlWriter html, DashboardWords words, ReviewState state, ReviewFilter filter, QueuedFact? next, string after)
    {
        var all = state.Of(filter).ToList();
        var decided = all.Count(state.IsDecided);
        html.Open("p", ("class", "progress"), ("id", "count"))
            .Open(
                "progress",
                ("max", FormattableString.Invariant($"{Math.Max(1, all.Count)}")),
                ("value", FormattableString.Invariant($"{decided}")),
                ("aria-label", words["review.progress"])
            )
            .Close("progress")
            .Text(words.Format("review.count", decided, all.Count));
        if (state.Book.Latest.Count(decision => string.CompareOrdinal(decision.On, state.Started) >= 0) is > 0 and var waiting)
        {
            html.Element("a", words.Format("review.waiting", waiting), false, ("href", "/"), ("id", "waiting"));
        }

        html.Close("p");
        if (next is not null)
        {
            var item = ReviewItem.Of(next, state);
            new ReviewCard(html, words, item).Write(TimesBeside(next, state));
        }
        else
        {
            html.Open("p", ("class", "empty"), ("id", "none"))
                .Text(
                    words[
                        all.Count == 0 ? "facts.nothing"
                        : decided < all.Count ? "review.skipped"
                        : "review.done"
                    ]
                );
            if (decided < all.Count && after.Length > 0)
            {
                html.Text(" ")
                    .Open("button", ("type", "button"), ("class", "btn"), ("data-act", "again"))
                    .Text(words["review.again"])
                    .Close("button");
            }

            html.Close("p");
        }

        Latest(html, words, state);
    }

    /// <summary>The times of the figures nearest to a figure in its document.</summary>
    private static IEnumerable<string> TimesBeside(QueuedFact queued, ReviewState state) =>
        state
            .Facts.Where(other => other.Stored.Letter == queued.Stored.Letter && other.Stored.Fact.Time is not null)
            .OrderBy(other => Math.Abs(other.Stored.Fact.Span.Start - queued.Stored.Fact.Span.Start))
            .Select(static other => other.Stored.Fact.Time!.Value.ToString());

    private static void Form(HtmlWriter html, DashboardWords words, ReviewState state, ReviewFilter filter)
    {
        html.Open("details", ("class", "which"), ("open", filter.Address.Length > 0 ? string.Empty : null))
            .Element("summary", words["review.which"]);
        html.Open("form", ("action", "/review"), ("method", "get"), ("class", "asked"), ("role", "search"));
        FactsPage.Choice(html, words, "only", ReviewFilter.Sets.Select(set => (set, words["review.only." + set])), filter.Only);
        FactsPage.Choice(html, words, "kind", Enum.GetValues<Kind>().Select(kind => (EnumNames.Name(kind), words.Kind(kind))), filter.Kind);
        FactsPage.Choice(
            html,
            words,
            "document",
            state.Documents.Select(static document => (document.Letter, document.Letter + " " + FactsPage.Short(document.Title))),
            filter.Document
        );
        var named = state.Facts.Select(static queued => queued.Stored.Fact.Indicator).OfType<string>().ToHashSet(StringComparer.Ordinal);
        FactsPage.Choice(
            html,
            words,
            "indicator",
            IndicatorLexicon
                .Default.Indicators.Where(known => named.Contains(known.Id))
                .Select(known => (known.Id, FieldChoices.NameOf(known, words.Language))),
            filter.Indicator
        );
        html.Element("button", words["facts.show"], true, ("type", "submit"), ("class", "btn main"))
            .Element("a", words["facts.clear"], false, ("href", "/review"), ("class", "btn"))
            .Close("form")
            .Close("details")
            .Line();
    }

    private static void Latest(HtmlWriter html, DashboardWords words, ReviewState state)
    {
        var latest = state.Book.Latest.OrderByDescending(static decision => decision.On, StringComparer.Ordinal).Take(Lately).ToList();
        if (latest.Count == 0)
        {
            return;
        }

        html.Open("section", ("class", "lately")).Element("h2", words["review.lately"], true).Open("ul");
        foreach (var decision in latest)
        {
            html.Open("li").Element("span", words["verdict." + decision.Verdict], false, ("class", "verdict")).Open("bdi", ("lang", "zh"));
            if (MarkedQuote.Split(decision.Quote) is var (before, number, rest))
            {
                html.Text(before).Element("mark", number, true).Text(rest);
            }

            html.Close("bdi");
            if (decision.Decided.Length > 0)
            {
                html.Text(" ").Element("bdi", decision.Decided, false, ("class", "own"), ("lang", "zh"));
            }

            html.Element("small", decision.By + ", " + decision.On[..10])
                .Open(
                    "button",
                    ("type", "button"),
                    ("class", "btn"),
                    ("data-act", "back"),
                    ("data-document", decision.Document),
                    ("data-text", decision.Text),
                    ("data-seen", DecisionDesk.MarkOf(decision))
                )
                .Text(words["review.back"])
                .Close("button")
                .Close("li");
        }

        html.Close("ul").Close("section").Line();
    }
}
